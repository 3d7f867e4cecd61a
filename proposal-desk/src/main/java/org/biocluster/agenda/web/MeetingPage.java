package org.biocluster.agenda.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.biocluster.account.StaffMember;
import org.biocluster.agenda.web.MeetingDesk.Header;
import org.biocluster.inbox.Inbox;
import org.biocluster.problem.web.Problem;
import org.biocluster.problem.web.ProblemCode;
import org.biocluster.proposal.Role;
import org.biocluster.session.AgendaItem;
import org.biocluster.session.SessionDocument;
import org.biocluster.session.SessionStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Sessions: when and where, how far, which questions, which proposals under each.
@Controller
public final class MeetingPage {

	private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

	/// What people say of a session.
	private static final Set<SessionStatus> SAID = Set.of(SessionStatus.PLANNED, SessionStatus.AGENDA_APPROVED,
			SessionStatus.HELD, SessionStatus.CANCELLED);

	private final MeetingDesk desk;

	private final Inbox inbox;

	private final InstantSource clock;

	public MeetingPage(MeetingDesk desk, Inbox inbox, InstantSource clock) {
		this.desk = desk;
		this.inbox = inbox;
		this.clock = clock;
	}

	@GetMapping("/sessions")
	String all(@AuthenticationPrincipal StaffMember reader, Model page) {
		page.addAttribute("meetings", desk.meetings().all(reader));
		page.addAttribute("mayWrite", MeetingDesk.arranges(reader.role()));
		page.addAttribute("groups", reader.groups().stream().sorted().toList());
		return "sessions";
	}

	@PostMapping("/sessions")
	String create(@RequestParam String group, @RequestParam String number,
			@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
			@RequestParam(defaultValue = "") String time, @RequestParam(defaultValue = "") String place,
			@AuthenticationPrincipal StaffMember member) {
		MeetingDesk.mayArrange(member, group);
		SessionDocument planned = desk.planned(group, Header.typed(number, date, time, place), member);
		desk.write(planned, member);
		return "redirect:/sessions/" + planned.sessionId();
	}

	@GetMapping("/sessions/{id}")
	String one(@PathVariable String id, @AuthenticationPrincipal StaffMember reader, Model page) {
		show(desk.find(id, reader), reader, page);
		return "session";
	}

	/// @param version the one that was seen
	@PostMapping("/sessions/{id}/header")
	String header(@PathVariable String id, @RequestParam long version, @RequestParam String number,
			@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
			@RequestParam(defaultValue = "") String time, @RequestParam(defaultValue = "") String place,
			@AuthenticationPrincipal StaffMember member, Model page, HttpServletResponse response) {
		SessionDocument known = desk.find(id, member);
		MeetingDesk.mayArrange(member, known.group());
		Header header = Header.typed(number, date, time, place);
		if (version == known.version() && desk.write(desk.with(known, header, member), member)) {
			return "redirect:/sessions/" + id;
		}
		show(desk.find(id, member), member, page);
		page.addAttribute("header", header);
		page.addAttribute("typedTime", time);
		return stale(page, response);
	}

	/// @param version the one that was seen
	@PostMapping("/sessions/{id}/status")
	String status(@PathVariable String id, @RequestParam long version, @RequestParam SessionStatus status,
			@AuthenticationPrincipal StaffMember member, Model page, HttpServletResponse response) {
		SessionDocument known = desk.find(id, member);
		MeetingDesk.mayArrange(member, known.group());
		if (!SAID.contains(status)) {
			throw new Problem(ProblemCode.INVALID);
		}
		if (version == known.version() && desk.write(desk.with(known, status, member), member)) {
			return "redirect:/sessions/" + id;
		}
		show(desk.find(id, member), member, page);
		return stale(page, response);
	}

	/// @param version the one that was seen
	@PostMapping("/sessions/{id}/questions")
	String question(@PathVariable String id, @RequestParam long version, @RequestParam String item,
			@RequestParam String title, @RequestParam(defaultValue = "") String speaker,
			@AuthenticationPrincipal StaffMember member, Model page, HttpServletResponse response) {
		SessionDocument document = desk.find(id, member);
		MeetingDesk.mayArrange(member, document.group());
		boolean wrong = !item.strip().matches("[0-9]{1,3}(\\.[0-9]{1,3})?") || title.isBlank()
				|| MeetingDesk.tooLong(title) || MeetingDesk.tooLong(speaker);
		if (!wrong && version == document.version()
				&& desk.write(desk.with(document, agenda(document, item, title, speaker), member), member)) {
			return "redirect:/sessions/" + id;
		}
		show(desk.find(id, member), member, page);
		page.addAttribute("item", item);
		page.addAttribute("questionTitle", title);
		page.addAttribute("speaker", speaker);
		if (!wrong) {
			return stale(page, response);
		}
		page.addAttribute("problem", "invalid");
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return "session";
	}

	/// The questions in order, this one new or in place of its former self.
	private static List<AgendaItem> agenda(SessionDocument document, String item, String title, String speaker) {
		List<AgendaItem> agenda = new ArrayList<>(document.agenda());
		agenda.removeIf((known) -> known.item().equals(item.strip()));
		agenda.add(new AgendaItem(item.strip(), title.strip(), speaker.isBlank() ? null : speaker.strip(), List.of(),
				null));
		agenda.sort(Comparator.comparing((each) -> AgendaQuestion.sortable(each.item())));
		return agenda;
	}

	private static String stale(Model page, HttpServletResponse response) {
		page.addAttribute("problem", "stale");
		response.setStatus(HttpStatus.CONFLICT.value());
		return "session";
	}

	private void show(SessionDocument document, StaffMember reader, Model page) {
		page.addAttribute("meeting", document);
		page.addAttribute("header", Header.of(document));
		page.addAttribute("typedTime", time(document));
		page.addAttribute("statuses", SessionStatus.values());
		page.addAttribute("questions", AgendaQuestion.of(document, inbox, reader, clock.instant()));
		page.addAttribute("mayWrite",
				MeetingDesk.arranges(reader.role()) && reader.groups().contains(document.group()));
		page.addAttribute("maySign", (reader.role() == Role.CHAIR || reader.role() == Role.DEPUTY)
				&& reader.groups().contains(document.group()));
		page.addAttribute("here", "/sessions/" + document.sessionId());
	}

	private static @Nullable LocalTime time(SessionDocument document) {
		return document.startsAt() == null ? null : document.startsAt().atZone(MOSCOW).toLocalTime();
	}

}
