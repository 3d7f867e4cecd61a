package org.biocluster.agenda.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.biocluster.account.StaffMember;
import org.biocluster.inbox.Inbox;
import org.biocluster.meeting.MeetingChanges;
import org.biocluster.meeting.Meetings;
import org.biocluster.problem.web.Problem;
import org.biocluster.problem.web.ProblemCode;
import org.biocluster.proposal.Role;
import org.biocluster.session.AgendaItem;
import org.biocluster.session.SessionDocument;
import org.biocluster.session.SessionStatus;
import org.biocluster.trail.AuditTrail;
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

/// Sessions: when and where, which questions, which proposals under each.
@Controller
public final class MeetingPage {

	private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

	private static final int LONGEST = 300;

	private final Meetings meetings;

	private final MeetingChanges changes;

	private final Inbox inbox;

	private final AuditTrail trail;

	private final InstantSource clock;

	public MeetingPage(Meetings meetings, MeetingChanges changes, Inbox inbox, AuditTrail trail, InstantSource clock) {
		this.meetings = meetings;
		this.changes = changes;
		this.inbox = inbox;
		this.trail = trail;
		this.clock = clock;
	}

	@GetMapping("/sessions")
	String all(@AuthenticationPrincipal StaffMember reader, Model page) {
		page.addAttribute("meetings", meetings.all(reader));
		page.addAttribute("mayWrite", arranges(reader.role()));
		page.addAttribute("groups", reader.groups().stream().sorted().toList());
		return "sessions";
	}

	@PostMapping("/sessions")
	String create(@RequestParam String group, @RequestParam String number,
			@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
			@RequestParam(defaultValue = "") String time, @RequestParam(defaultValue = "") String place,
			@AuthenticationPrincipal StaffMember member) {
		mayArrange(member, group);
		if (number.isBlank() || tooLong(number) || tooLong(place)) {
			throw new Problem(ProblemCode.INVALID);
		}
		String id = changes.freeId(group + "-" + date);
		write(new SessionDocument(id, group, 1, number.strip(), SessionStatus.PLANNED, date, startsAt(date, time),
				place.isBlank() ? null : place.strip(), null, List.of(), List.of(), null, null, false, clock.instant(),
				member.actor()), member);
		return "redirect:/sessions/" + id;
	}

	@GetMapping("/sessions/{id}")
	String one(@PathVariable String id, @AuthenticationPrincipal StaffMember reader, Model page) {
		show(find(id, reader), reader, page);
		return "session";
	}

	/// @param version the one that was seen
	@PostMapping("/sessions/{id}/questions")
	String question(@PathVariable String id, @RequestParam long version, @RequestParam String item,
			@RequestParam String title, @RequestParam(defaultValue = "") String speaker,
			@AuthenticationPrincipal StaffMember member, Model page, HttpServletResponse response) {
		SessionDocument document = find(id, member);
		mayArrange(member, document.group());
		boolean wrong = !item.strip().matches("[0-9]{1,3}(\\.[0-9]{1,3})?") || title.isBlank() || tooLong(title)
				|| tooLong(speaker);
		List<AgendaItem> agenda = new ArrayList<>(document.agenda());
		agenda.removeIf((known) -> known.item().equals(item.strip()));
		if (!wrong) {
			agenda.add(new AgendaItem(item.strip(), title.strip(), speaker.isBlank() ? null : speaker.strip(),
					List.of(), null));
		}
		agenda.sort(Comparator.comparing((each) -> AgendaQuestion.sortable(each.item())));
		boolean late = wrong || version != document.version() || !write(with(document, agenda, member), member);
		if (!late) {
			return "redirect:/sessions/" + id;
		}
		show(find(id, member), member, page);
		page.addAttribute("problem", wrong ? "invalid" : "stale");
		page.addAttribute("item", item);
		page.addAttribute("questionTitle", title);
		page.addAttribute("speaker", speaker);
		response.setStatus((wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT).value());
		return "session";
	}

	private void show(SessionDocument document, StaffMember reader, Model page) {
		page.addAttribute("meeting", document);
		page.addAttribute("questions", AgendaQuestion.of(document, inbox, reader, clock.instant()));
		page.addAttribute("mayWrite", arranges(reader.role()) && reader.groups().contains(document.group()));
		page.addAttribute("maySign", (reader.role() == Role.CHAIR || reader.role() == Role.DEPUTY)
				&& reader.groups().contains(document.group()));
		page.addAttribute("here", "/sessions/" + document.sessionId());
	}

	private SessionDocument find(String id, StaffMember reader) {
		return meetings.find(id, reader).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
	}

	private boolean write(SessionDocument document, StaffMember member) {
		Optional<SessionDocument> other = changes.write(document);
		if (other.isPresent()) {
			trail.refused(member.actor(), "session.change", document.sessionId(), "STALE");
			return false;
		}
		trail.done(member.actor(), "session.change", document.sessionId(),
				Map.of("version", String.valueOf(document.version())));
		return true;
	}

	private SessionDocument with(SessionDocument document, List<AgendaItem> agenda, StaffMember member) {
		return new SessionDocument(document.sessionId(), document.group(), document.version() + 1, document.number(),
				document.status(), document.date(), document.startsAt(), document.place(), document.presiding(),
				document.present(), agenda, document.protocolNumber(), document.protocolDate(),
				document.protocolLocked(), clock.instant(), member.actor());
	}

	private static void mayArrange(StaffMember member, String group) {
		if (!arranges(member.role()) || !member.groups().contains(group)) {
			throw new Problem(ProblemCode.FORBIDDEN);
		}
	}

	private static boolean arranges(Role role) {
		return role == Role.CHAIR || role == Role.DEPUTY || role == Role.GROUP_SECRETARY;
	}

	private static boolean tooLong(String text) {
		return text.length() > LONGEST;
	}

	private static @Nullable Instant startsAt(LocalDate date, String time) {
		try {
			return time.isBlank() ? null : date.atTime(LocalTime.parse(time)).atZone(MOSCOW).toInstant();
		}
		catch (DateTimeException ex) {
			throw new Problem(ProblemCode.UNREADABLE);
		}
	}

}
