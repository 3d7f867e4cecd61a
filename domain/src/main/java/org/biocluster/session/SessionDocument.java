package org.biocluster.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.biocluster.proposal.Actor;
import org.jspecify.annotations.Nullable;

/// A session of a group as one document: its agenda, and its protocol once there is one.
/// @param version counts up with every change
/// @param number of the session within its group, as people write it
/// @param startsAt null while only the date is known
/// @param presiding id of the member who presides
/// @param present ids of the members who took part
/// @param protocolLocked signed; corrected by a dated note only
/// @param at when this version was written
public record SessionDocument(String sessionId, String group, long version, String number, SessionStatus status,
		LocalDate date, @Nullable Instant startsAt, @Nullable String place, @Nullable String presiding,
		List<String> present, List<AgendaItem> agenda, @Nullable String protocolNumber,
		@Nullable LocalDate protocolDate, boolean protocolLocked, Instant at, Actor by) {

	public SessionDocument {
		present = List.copyOf(present);
		agenda = List.copyOf(agenda);
	}

}
