package org.biocluster.proposal;

import java.util.List;

/// Facts about consents, and about what was forgotten; never the personal data themselves.
public sealed interface PrivacyEvent extends Event {

	/// The person agreed to a consent document.
	record ConsentGiven(Consent consent) implements PrivacyEvent {
	}

	/// The person withdrew a consent.
	record ConsentWithdrawn(String document, String version) implements PrivacyEvent {
	}

	/// The person put the own data right.
	/// @param fields names of the fields that changed
	record SubmitterCorrected(List<String> fields) implements PrivacyEvent {

		public SubmitterCorrected {
			fields = List.copyOf(fields);
		}

	}

	/// The person is forgotten everywhere.
	/// @param ground code of why: `request`, `consent-withdrawn`, `retention`
	record SubmitterErased(String ground) implements PrivacyEvent {
	}

	/// A text was blacked out or removed.
	/// @param ground code of why
	record TextRedacted(TextId text, TextKind kind, String ground) implements PrivacyEvent {
	}

	/// The links of this generation are valid and go to the author; those of another one
	/// are void.
	record LinksReissued(int generation) implements PrivacyEvent {
	}

}
