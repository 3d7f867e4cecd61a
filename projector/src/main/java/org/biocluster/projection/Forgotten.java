package org.biocluster.projection;

import java.util.Optional;

import org.biocluster.proposal.PrivacyEvent;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.text.TextKey;
import org.jspecify.annotations.Nullable;

/// Which unreadable records a fact asks to forget.
final class Forgotten {

	private Forgotten() {
	}

	/// How the keys of those records begin; empty for every other value.
	static Optional<String> keyPrefix(@Nullable Object value) {
		if (!(value instanceof RecordedEvent recorded)) {
			return Optional.empty();
		}
		if (recorded.event() instanceof PrivacyEvent.SubmitterErased) {
			return Optional.of(recorded.proposalId().toString());
		}
		return recorded.event() instanceof PrivacyEvent.TextRedacted redacted
				? Optional.of(new TextKey(recorded.proposalId(), redacted.text()).toString()) : Optional.empty();
	}

}
