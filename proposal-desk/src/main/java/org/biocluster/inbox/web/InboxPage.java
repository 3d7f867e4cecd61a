package org.biocluster.inbox.web;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.biocluster.account.Account;
import org.biocluster.account.Accounts;
import org.biocluster.account.StaffMember;
import org.biocluster.inbox.FacetCount;
import org.biocluster.inbox.Inbox;
import org.biocluster.inbox.InboxFacet;
import org.biocluster.inbox.InboxItem;
import org.biocluster.inbox.InboxQuery;
import org.biocluster.meeting.Meetings;
import org.biocluster.policy.Group;
import org.biocluster.policy.Policy;
import org.biocluster.proposal.Role;
import org.biocluster.wording.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// The inbox for people. Asked for by a script on the page, it answers with the part that changes.
@Controller
public final class InboxPage {

	/// What can be done with many at once, by the role that may do it.
	private static final Map<Role, List<String>> BULK = bulk();

	private final Inbox inbox;

	private final Accounts accounts;

	private final Meetings meetings;

	private final Supplier<@Nullable Policy> policy;

	private final InstantSource clock;

	public InboxPage(Inbox inbox, Accounts accounts, Meetings meetings, Supplier<@Nullable Policy> policy,
			InstantSource clock) {
		this.inbox = inbox;
		this.accounts = accounts;
		this.meetings = meetings;
		this.policy = policy;
		this.clock = clock;
	}

	@GetMapping("/")
	String start() {
		return "redirect:/inbox";
	}

	/// @param done code of the action that led here
	@GetMapping("/inbox")
	String inbox(InboxSelection asked, @AuthenticationPrincipal StaffMember reader,
			@RequestHeader(name = "HX-Request", required = false) @Nullable String fragment,
			@RequestParam(required = false) @Nullable String done, Model model) {
		InboxSelection selection = asked.orOpen();
		InboxQuery query = selection.query(reader, clock.instant());
		List<InboxItem> items = inbox.page(query, reader);
		model.addAttribute("selection", selection);
		model.addAttribute("items", items);
		model.addAttribute("now", query.now());
		model.addAttribute("bulkActions", BULK.getOrDefault(reader.role(), List.of()));
		model.addAttribute("names", names());
		model.addAttribute("list", selection.address());
		model.addAttribute("self", "/inbox?" + selection.address(selection.after()));
		model.addAttribute("next", items.size() < query.size() ? null
				: "/inbox?" + selection.address(items.getLast().cursor(query.sort()).text()));
		if (fragment != null) {
			return "inbox :: live";
		}
		model.addAttribute("done", done);
		model.addAttribute("mayKnowAuthors", BULK.containsKey(reader.role()));
		model.addAttribute("groups", groups(reader));
		Map<InboxFacet, Map<String, FacetCount>> counts = inbox.counts(query);
		filters(selection, reader, counts, model);
		model.addAttribute("sessions", sessions(selection, counts, model));
		return "inbox";
	}

	private Map<String, String> sessions(InboxSelection selection, Map<InboxFacet, Map<String, FacetCount>> counts,
			Model model) {
		Set<String> ids = new HashSet<>(counts.getOrDefault(InboxFacet.SESSION, Map.of()).keySet());
		Optional.ofNullable(selection.session()).ifPresent(ids::add);
		Words words = (Words) Objects.requireNonNull(model.getAttribute("words"));
		return meetings.names(ids)
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (each) -> words.meeting(each.getValue().group(),
					each.getValue().number(), each.getValue().date())));
	}

	private static void filters(InboxSelection selection, StaffMember reader,
			Map<InboxFacet, Map<String, FacetCount>> counts, Model model) {
		Map<String, FacetCount> responsible = new LinkedHashMap<>(
				counts.getOrDefault(InboxFacet.RESPONSIBLE, Map.of()));
		responsible.put("me", responsible.getOrDefault(reader.id(), FacetCount.NONE));
		responsible.put("nobody", responsible.getOrDefault("", FacetCount.NONE));
		responsible.remove(reader.id());
		model.addAttribute("filters", List.of(
				InboxFilter.statuses(selection.status(), counts.getOrDefault(InboxFacet.STATUS, Map.of())),
				InboxFilter.due(selection.due(), counts.getOrDefault(InboxFacet.DUE, Map.of())),
				InboxFilter.of(InboxFacet.RESPONSIBLE, selection.responsible(), responsible, List.of("me", "nobody")),
				InboxFilter.of(InboxFacet.TYPE, selection.type(), counts.getOrDefault(InboxFacet.TYPE, Map.of()),
						List.of()),
				InboxFilter.of(InboxFacet.SECTOR, selection.sector(), counts.getOrDefault(InboxFacet.SECTOR, Map.of()),
						List.of()),
				InboxFilter.of(InboxFacet.SESSION, selection.session(),
						counts.getOrDefault(InboxFacet.SESSION, Map.of()), List.of())));
		model.addAttribute("opinions", InboxFilter.yes(counts.getOrDefault(InboxFacet.OPINION, Map.of())));
		model.addAttribute("flagged", InboxFilter.yes(counts.getOrDefault(InboxFacet.FLAG, Map.of())));
		model.addAttribute("unread", InboxFilter.yes(counts.getOrDefault(InboxFacet.UNREAD, Map.of())));
		model.addAttribute("countedInPart",
				counts.values().stream().flatMap((values) -> values.values().stream()).anyMatch(FacetCount::more));
	}

	private Map<String, String> names() {
		return accounts.all().stream().collect(Collectors.toMap(Account::id, Account::user, (first, _) -> first));
	}

	/// The reader's groups, each with what is open in it.
	private List<GroupCount> groups(StaffMember reader) {
		Map<String, FacetCount> open = inbox.openByGroup();
		Policy known = policy.get();
		List<String> codes = new ArrayList<>(known == null ? List.copyOf(reader.groups())
				: known.groups().stream().map(Group::code).filter(reader::sees).toList());
		// A group that a later policy no longer has still has its proposals.
		open.keySet().stream().filter((code) -> reader.sees(code) && !codes.contains(code)).forEach(codes::add);
		return codes.stream()
			.map((code) -> new GroupCount(code, open.getOrDefault(code, FacetCount.NONE).text()))
			.toList();
	}

	private static Map<Role, List<String>> bulk() {
		List<String> paperwork = List.of("take", "assign", "redirect", "request-opinion", "put-on-agenda",
				"take-off-agenda", "propose-decision", "extend-deadline", "add-note");
		List<String> signing = new ArrayList<>(paperwork);
		signing.add("release-decision");
		return Map.of(Role.CHAIR, signing, Role.DEPUTY, signing, Role.GROUP_SECRETARY, paperwork, Role.SECRETARIAT,
				List.of("release-from-hold", "refuse-formally", "redirect", "take", "propose-decision", "add-note"));
	}

	/// A group and how many of its proposals are not finished.
	public record GroupCount(String code, String open) {
	}

}
