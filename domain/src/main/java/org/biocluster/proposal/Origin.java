package org.biocluster.proposal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// How a submission reached us.
/// @param channel `web`, `api`, `import`, `paper` or `email`
/// @param source the sending system, a code
/// @param externalId the sender's own reference, a code
/// @param receivedAt when the first attempt reached us, which counts for a closing time
/// @param round the collection round it was sent to
/// @param lateEntry the late link it was sent with; in an event only where the round had closed and the link made up for it
public record Origin(String channel, @Nullable String source, @Nullable String externalId, Instant receivedAt,
		@Nullable String round, @Nullable LateEntry lateEntry) {

	/// The same for another round.
	Origin in(@Nullable String code, @Nullable LateEntry leave) {
		return new Origin(channel, source, externalId, receivedAt, code, leave);
	}

	/// The same, with a late link.
	/// @param reached when the first attempt with it reached us
	public Origin by(LateEntry leave, Instant reached) {
		return new Origin(channel, source, externalId, reached, round, leave);
	}

}
