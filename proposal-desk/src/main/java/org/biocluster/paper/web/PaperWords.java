package org.biocluster.paper.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.biocluster.account.Account;
import org.biocluster.account.StaffMember;
import org.biocluster.deadline.Deadlines;
import org.biocluster.inbox.web.InboxSelection;
import org.biocluster.paper.Gaps;
import org.biocluster.paper.PaperKind;
import org.biocluster.paper.Register;
import org.biocluster.paper.RegisterEntry;
import org.biocluster.proposal.Role;
import org.biocluster.session.SessionDocument;
import org.biocluster.wording.Words;

/// What a paper says above and below its table.
/// @param sessions those that the reader may see, by their codes
/// @param now when the paper is made
record PaperWords(Words words, StaffMember reader, Function<String, Optional<SessionDocument>> sessions, Instant now) {

	private static final int NAMED_GAPS = 100;

	private static final List<Role> MEMBERS = List.of(Role.CHAIR, Role.DEPUTY, Role.GROUP_SECRETARY, Role.MEMBER);

	String heading(PaperKind kind, InboxSelection selection, Part part) {
		List<String> parts = new ArrayList<>();
		String session = selection.session();
		Optional<SessionDocument> meeting = session == null ? Optional.empty() : sessions.apply(session);
		String group = Optional.ofNullable(selection.group())
			.or(() -> meeting.map(SessionDocument::group))
			.or(this::only)
			.orElse(null);
		parts.add(group == null ? say("paper.all-groups") : words.group(group));
		if (session != null) {
			parts.add(meeting.map(this::named).orElseGet(() -> say("paper.session", session)));
			meeting.filter((_) -> kind == PaperKind.AGENDA).ifPresent((each) -> whenAndWhere(each, parts));
		}
		if (!part.ids().isEmpty()) {
			parts.add(say("paper.chosen"));
		}
		if (part.from() != null || part.to() != null) {
			parts.add(say("paper.period", part.from() == null ? "…" : words.date(part.from()),
					part.to() == null ? "…" : words.date(part.to())));
		}
		parts.add(say("paper.made", words.time(now)));
		return String.join(". ", parts);
	}

	private Optional<String> only() {
		return reader.seesAllGroups() || reader.groups().size() != 1 ? Optional.empty()
				: reader.groups().stream().findFirst();
	}

	private void whenAndWhere(SessionDocument meeting, List<String> parts) {
		Instant begin = meeting.startsAt();
		String place = meeting.place();
		if (begin != null) {
			parts.add(say("paper.begins", words.time(begin)));
		}
		if (place != null) {
			parts.add(say("paper.place", place));
		}
	}

	private String named(SessionDocument meeting) {
		return say("sessions.of", meeting.number(), words.date(meeting.date()));
	}

	/// A paper that is not whole says so. A register says why its numbers have gaps, to
	/// whoever sees all of them.
	List<String> notes(PaperKind kind, Part part, List<RegisterEntry> shown, boolean whole, Register register) {
		List<String> notes = new ArrayList<>();
		if (!whole) {
			notes.add(say("paper.cut", Register.MOST));
		}
		if (kind != PaperKind.JOURNAL && shown.stream().anyMatch(RegisterEntry::draft)) {
			notes.add(say("paper.drafts"));
		}
		if (kind == PaperKind.JOURNAL && reader.seesAllGroups()) {
			LocalDate from = part.from();
			int year = from == null ? Deadlines.day(now).getYear() : from.getYear();
			List<String> gaps = Gaps.between(register.numbers(year));
			String named = gaps.isEmpty() ? "—" : String.join(", ", gaps.subList(0, Math.min(NAMED_GAPS, gaps.size())));
			notes.add(say("paper.gaps"));
			notes.add(say("paper.gaps.list", String.valueOf(year), gaps.size() > NAMED_GAPS ? named + " …" : named));
		}
		else if (kind == PaperKind.JOURNAL) {
			notes.add(say("paper.gaps.own"));
		}
		return notes;
	}

	/// Who approves an agenda, and who gets it: the members of the group.
	List<String> signed(SessionDocument meeting, List<Account> accounts) {
		Map<Role, Long> members = accounts.stream()
			.filter((account) -> account.active() && account.groups().contains(meeting.group()))
			.collect(Collectors.groupingBy(Account::role, Collectors.counting()));
		String all = MEMBERS.stream()
			.filter(members::containsKey)
			.map((role) -> say("paper.sent-to." + role, members.getOrDefault(role, 0L)))
			.collect(Collectors.joining(", "));
		return List.of(say("paper.approved"), say("paper.sent-to", all.isEmpty() ? "—" : all));
	}

	private String say(String key, Object... arguments) {
		return words.messages().in(words.language(), key, arguments);
	}

}
