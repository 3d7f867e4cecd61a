package org.biocluster.proposal;

import java.util.List;

import org.biocluster.proposal.StaffCommand.RedactText;
import org.jspecify.annotations.Nullable;

/// Decisions on what has to be forgotten.
final class PrivacyDecisions {

	/// Why a person is forgotten: the consent no longer holds.
	static final String CONSENT_WITHDRAWN = "consent-withdrawn";

	/// Stands in place of the keyed hash of a text that was blacked out: the decider has
	/// no key.
	private static final String REDACTED = "redacted";

	private PrivacyDecisions() {
	}

	static Decision erase(Case about, String ground) {
		if (!about.dossier().authorship().known()) {
			return new Decision.AlreadyDone();
		}
		return new Fields().code("ground", ground)
			.orElse(() -> new Decision.Accepted(List.of(new PrivacyEvent.SubmitterErased(ground)),
					List.of(new Effect.ForgetSubmitter(ground))));
	}

	static Decision redact(Case about, RedactText redact) {
		@Nullable TextRef known = about.dossier().text(redact.text()).orElse(null);
		if (known == null) {
			return Decision.Refused.invalid(List.of("text"));
		}
		String replacement = redact.replacement();
		Effect effect = replacement == null ? new Effect.RemoveText(known.id()) : new Effect.PublishText(
				new Text(known.id(), known.kind(), about.dossier().arrival().language(), REDACTED, replacement));
		return new Fields().code("ground", redact.ground())
			.orElse(() -> new Decision.Accepted(
					List.of(new PrivacyEvent.TextRedacted(known.id(), known.kind(), redact.ground())),
					List.of(effect)));
	}

	/// The effect that makes an optional text readable.
	static List<Effect> publish(@Nullable Text text) {
		return text == null ? List.of() : List.of(new Effect.PublishText(text));
	}

}
