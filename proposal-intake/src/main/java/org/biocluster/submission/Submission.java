package org.biocluster.submission;

import java.util.List;
import java.util.Map;

import org.biocluster.language.Language;
import org.biocluster.proposal.Classification;
import org.biocluster.proposal.Submitter;
import org.biocluster.proposal.TextKind;
import org.jspecify.annotations.Nullable;

/// A submission that can be accepted: every code is known and every text is normalised.
///
/// @param texts at most one of a kind, in the order of the kinds
/// @param submitter null in the mode without personal data
/// @param flags for the secretariat's check list
public record Submission(Classification classification, Language language, Map<TextKind, String> texts,
		@Nullable Submitter submitter, boolean publication, String channel, @Nullable String source,
		@Nullable String externalId, List<String> flags) {

	public Submission {
		flags = List.copyOf(flags);
	}

	/// Shows nothing of what was typed.
	@Override
	public String toString() {
		return "Submission[" + this.classification.type() + "]";
	}

}
