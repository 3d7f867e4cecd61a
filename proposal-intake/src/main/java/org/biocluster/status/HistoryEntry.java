package org.biocluster.status;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// One step of a proposal.
///
/// @param type of the event
/// @param group the group it is about; null where there is none
/// @param due a date it sets; null where there is none
/// @param detail a code it carries, for example the status that a decision led to; null where there is none
public record HistoryEntry(long version, Instant at, String type, @Nullable String group, @Nullable Instant due,
		@Nullable String detail) {
}
