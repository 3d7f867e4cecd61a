package org.biocluster.latelink.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;
import org.biocluster.account.StaffMember;
import org.biocluster.deadline.Round;
import org.biocluster.deadline.Timetable;
import org.biocluster.latelink.GivenLink;
import org.biocluster.latelink.LateLinkDesk;
import org.biocluster.latelink.LateLinkResult;
import org.biocluster.policy.Policy;
import org.biocluster.problem.web.Problem;
import org.biocluster.problem.web.ProblemCode;
import org.biocluster.proposal.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Late links: which were given to whom and why, what came by them, and giving and taking back.
@Controller
public final class LateLinkPage {

	private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

	private final LateLinkDesk desk;

	private final Supplier<@Nullable Policy> policy;

	private final Supplier<UUID> ids;

	private final InstantSource clock;

	public LateLinkPage(LateLinkDesk desk, Supplier<@Nullable Policy> policy, Supplier<UUID> ids, InstantSource clock) {
		this.desk = desk;
		this.policy = policy;
		this.ids = ids;
		this.clock = clock;
	}

	/// @param done the link that was just given or withdrawn
	@GetMapping("/late-links")
	String all(@RequestParam(defaultValue = "") String done, @AuthenticationPrincipal StaffMember reader, Model page) {
		List<GivenLink> links = show(reader, page);
		page.addAttribute("done",
				links.stream().filter((given) -> given.link().id().toString().equals(done)).findFirst().orElse(null));
		page.addAttribute("typed", Typed.NOTHING);
		return "late-links";
	}

	/// @param id which link it will be, so that a button pressed twice gives one
	/// @param until Moscow time
	@PostMapping("/late-links")
	String give(@RequestParam(defaultValue = "") String id, @RequestParam(defaultValue = "") String round,
			@RequestParam(defaultValue = "") String until, @RequestParam(defaultValue = "1") String uses,
			@RequestParam(defaultValue = "") String meantFor, @RequestParam(defaultValue = "") String reason,
			@AuthenticationPrincipal StaffMember member, Model page, HttpServletResponse response) {
		Instant end = moscow(until);
		boolean known = rounds().stream().anyMatch((each) -> each.code().equals(round));
		if (known && end != null && uses.matches("[0-9]{1,3}") && desk.give(uuid(id), round, end,
				Integer.parseInt(uses), meantFor, reason, member) == LateLinkResult.DONE) {
			return "redirect:/late-links?done=" + uuid(id);
		}
		show(member, page);
		page.addAttribute("typed", new Typed(round, until, uses, meantFor, reason));
		return invalid("invalid", page, response);
	}

	@PostMapping("/late-links/{id}/withdrawal")
	String withdraw(@PathVariable String id, @RequestParam(defaultValue = "") String reason,
			@AuthenticationPrincipal StaffMember member, Model page, HttpServletResponse response) {
		return switch (desk.withdraw(uuid(id), reason, member)) {
			case DONE -> "redirect:/late-links?done=" + uuid(id);
			case INVALID -> {
				show(member, page);
				page.addAttribute("typed", Typed.NOTHING);
				yield invalid("reason", page, response);
			}
			case UNKNOWN -> throw new Problem(ProblemCode.NOT_FOUND);
		};
	}

	private List<GivenLink> show(StaffMember reader, Model page) {
		List<GivenLink> links = desk.all(reader);
		page.addAttribute("links", links);
		page.addAttribute("rounds", rounds());
		page.addAttribute("mayGive", reader.role() == Role.SECRETARIAT);
		page.addAttribute("next", ids.get());
		page.addAttribute("mostUses", LateLinkDesk.MOST_USES);
		page.addAttribute("here", "/late-links");
		return links;
	}

	/// Those that have opened, the latest first: nobody is late for one that comes.
	private List<Round> rounds() {
		Policy known = policy.get();
		Timetable timetable = known == null ? null : known.deadlines();
		if (timetable == null) {
			return List.of();
		}
		Instant now = clock.instant();
		return timetable.rounds()
			.stream()
			.filter((round) -> !round.opens().isAfter(now))
			.sorted(Comparator.comparing(Round::opens).reversed())
			.toList();
	}

	private static String invalid(String problem, Model page, HttpServletResponse response) {
		page.addAttribute("problem", problem);
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return "late-links";
	}

	private static @Nullable Instant moscow(String typed) {
		try {
			return LocalDateTime.parse(typed).atZone(MOSCOW).toInstant();
		}
		catch (DateTimeParseException _) {
			return null;
		}
	}

	private static UUID uuid(String text) {
		try {
			return UUID.fromString(text);
		}
		catch (IllegalArgumentException _) {
			throw new Problem(ProblemCode.NOT_FOUND);
		}
	}

	/// What was typed into the form, to be shown again.
	record Typed(String round, String until, String uses, String meantFor, String reason) {

		static final Typed NOTHING = new Typed("", "", "1", "", "");

	}

}
