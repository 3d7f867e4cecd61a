package org.biocluster.agenda.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.biocluster.account.StaffMember;
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

/// Finds sessions and writes them down for those who arrange them.
/// @param clock says when a version was written
public record MeetingDesk(Meetings meetings, MeetingChanges changes, AuditTrail trail, InstantSource clock) {

	private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

	private static final int LONGEST = 300;

	/// @throws Problem when it is not there or of a group of others
	SessionDocument find(String id, StaffMember reader) {
		return meetings.find(id, reader).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
	}

	/// @return whether nobody else wrote meanwhile
	boolean write(SessionDocument document, StaffMember member) {
		Optional<SessionDocument> other = changes.write(document);
		if (other.isPresent()) {
			trail.refused(member.actor(), "session.change", document.sessionId(), "STALE");
			return false;
		}
		trail.done(member.actor(), "session.change", document.sessionId(),
				Map.of("version", String.valueOf(document.version()), "status", document.status().name()));
		return true;
	}

	/// A session that nobody has held yet.
	SessionDocument planned(String group, Header header, StaffMember member) {
		return new SessionDocument(changes.freeId(group + "-" + header.date()), group, 1, header.number(),
				SessionStatus.PLANNED, header.date(), header.startsAt(), header.place(), null, List.of(), List.of(),
				null, null, false, clock.instant(), member.actor());
	}

	SessionDocument with(SessionDocument known, Header header, StaffMember member) {
		return next(known, known.status(), header, known.agenda(), Protocol.of(known), member);
	}

	SessionDocument with(SessionDocument known, List<AgendaItem> agenda, StaffMember member) {
		return next(known, known.status(), Header.of(known), agenda, Protocol.of(known), member);
	}

	SessionDocument with(SessionDocument known, SessionStatus status, StaffMember member) {
		return next(known, status, Header.of(known), known.agenda(), Protocol.of(known), member);
	}

	/// A session with a protocol was held.
	SessionDocument with(SessionDocument known, Protocol protocol, StaffMember member) {
		return next(known, SessionStatus.HELD, Header.of(known), known.agenda(), protocol, member);
	}

	private SessionDocument next(SessionDocument known, SessionStatus status, Header header, List<AgendaItem> agenda,
			Protocol protocol, StaffMember member) {
		return new SessionDocument(known.sessionId(), known.group(), known.version() + 1, header.number(), status,
				header.date(), header.startsAt(), header.place(), known.presiding(), known.present(), agenda,
				protocol.number(), protocol.date(), known.protocolLocked(), clock.instant(), member.actor());
	}

	/// @throws Problem when somebody else arranges the sessions of the group
	static void mayArrange(StaffMember member, String group) {
		if (!arranges(member.role()) || !member.groups().contains(group)) {
			throw new Problem(ProblemCode.FORBIDDEN);
		}
	}

	static boolean arranges(Role role) {
		return role == Role.CHAIR || role == Role.DEPUTY || role == Role.GROUP_SECRETARY;
	}

	static boolean tooLong(String text) {
		return text.length() > LONGEST;
	}

	/// When and where.
	record Header(String number, LocalDate date, @Nullable Instant startsAt, @Nullable String place) {

		static Header of(SessionDocument document) {
			return new Header(document.number(), document.date(), document.startsAt(), document.place());
		}

		/// @throws Problem when something typed cannot be right
		static Header typed(String number, LocalDate date, String time, String place) {
			if (number.isBlank() || tooLong(number) || tooLong(place)) {
				throw new Problem(ProblemCode.INVALID);
			}
			return new Header(number.strip(), date, startsAt(date, time), place.isBlank() ? null : place.strip());
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

	/// Under which number it was written down.
	record Protocol(@Nullable String number, @Nullable LocalDate date) {

		static Protocol of(SessionDocument document) {
			return new Protocol(document.protocolNumber(), document.protocolDate());
		}

	}

}
