package org.biocluster.projection.jdbc;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// One line of the rebuild log.
/// @param who opaque id of the member of staff, or `system`
/// @param atMost how many records were expected at most
/// @param finishedAt null while it runs
/// @param unreadable how many of the records went to quarantine
/// @param detail why it failed; null otherwise
/// @param tables the comparison; empty when there was nothing to compare with
public record RebuildEntry(long id, String view, String who, Instant startedAt, long atMost,
		@Nullable Instant finishedAt, RebuildOutcome outcome, long records, long unreadable, @Nullable String detail,
		List<TableComparison> tables) {

	/// Whether every table was found equal; true also when nothing was compared.
	public boolean isEqual() {
		return this.tables.stream().allMatch(TableComparison::isEqual);
	}

}
