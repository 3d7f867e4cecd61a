package org.biocluster.proposal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// What is known of one consulted group's opinion.
/// @param due until when it is awaited; null when nobody asked
/// @param position `support`, `remarks`, `object` or `no-competence`; null while outstanding
/// @param onVersion the version of the proposal it is about; 0 while outstanding
public record Opinion(String group, @Nullable Instant due, @Nullable String position, long onVersion) {

	static final String OBJECT = "object";

	/// Asked for, not given, and still in time.
	boolean isOutstanding(Instant now) {
		return position == null && due != null && !due.isBefore(now);
	}

	boolean objects() {
		return OBJECT.equals(position);
	}

}
