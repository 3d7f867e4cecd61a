package org.biocluster.proposal;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/// The session at which something was, or will be, considered.
/// @param item the number of the question on the agenda
/// @param protocolNumber known once the protocol is drawn up
/// @param date the day of the session, where it is known
public record SessionRef(String sessionId, @Nullable String item, @Nullable String protocolNumber,
		@Nullable LocalDate protocolDate, @Nullable LocalDate date) {
}
