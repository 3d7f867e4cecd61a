package org.biocluster.proposal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// How a submission reached us.
/// @param channel `web`, `api`, `import`, `paper` or `email`
/// @param source the sending system, a code
/// @param externalId the sender's own reference, a code
/// @param receivedAt when the first attempt reached us, which counts for a closing time
/// @param round the collection round it was sent to
public record Origin(String channel, @Nullable String source, @Nullable String externalId, Instant receivedAt,
		@Nullable String round) {

	Origin in(String code) {
		return new Origin(channel, source, externalId, receivedAt, code);
	}

}
