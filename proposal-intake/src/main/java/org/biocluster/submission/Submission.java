package org.biocluster.submission;

import java.util.List;
import java.util.Map;

import org.biocluster.attachment.Upload;
import org.biocluster.language.Language;
import org.biocluster.proposal.Classification;
import org.biocluster.proposal.Submitter;
import org.biocluster.proposal.TextKind;
import org.jspecify.annotations.Nullable;

/// A submission that can be accepted: every code is known and every text is normalised.
///
/// @param texts at most one of a kind, in the order of the kinds
/// @param files in the order of the sender
/// @param submitter null in the mode without personal data
/// @param flags for the secretariat's check list
/// @param suspicions codes of why the secretariat should look before a group does; usually none
/// @param lateLink token of the late link it comes with; not a part of what it says
public record Submission(Classification classification, Language language, Map<TextKind, String> texts,
		List<Attachment> files, @Nullable Submitter submitter, boolean publication, String channel,
		@Nullable String source, @Nullable String externalId, List<String> flags, List<String> suspicions,
		@Nullable String lateLink) {

	public Submission {
		files = List.copyOf(files);
		flags = List.copyOf(flags);
		suspicions = List.copyOf(suspicions);
	}

	/// The same, to be looked at first.
	public Submission suspicious(String reason) {
		return new Submission(this.classification, this.language, this.texts, this.files, this.submitter,
				this.publication, this.channel, this.source, this.externalId, this.flags, List.of(reason),
				this.lateLink);
	}

	/// The files that are not kept for the proposal yet.
	public List<Upload> uploads() {
		return Attachment.fresh(this.files);
	}

	/// Shows nothing of what was typed.
	@Override
	public String toString() {
		return "Submission[" + this.classification.type() + "]";
	}

}
