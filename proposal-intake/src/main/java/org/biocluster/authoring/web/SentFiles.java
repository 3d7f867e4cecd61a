package org.biocluster.authoring.web;

import java.util.List;
import java.util.Objects;

import org.biocluster.status.OwnFile;
import org.biocluster.status.OwnProposal;
import org.biocluster.submission.Attachment;
import org.jspecify.annotations.Nullable;

/// The files that a proposal has as it stands; those that were removed are left out.
final class SentFiles {

	private SentFiles() {
	}

	/// @param proposal null while the view has not seen it
	static List<Attachment.Sent> of(@Nullable OwnProposal proposal) {
		return (proposal == null) ? List.of()
				: proposal.files(proposal.current().version())
					.stream()
					.filter(OwnFile::isThere)
					.map(SentFiles::sent)
					.toList();
	}

	/// Those of the proposal as it stands, and those of answers.
	static List<Attachment.Sent> all(OwnProposal proposal) {
		return proposal.filesNow().stream().filter(OwnFile::isThere).map(SentFiles::sent).toList();
	}

	private static Attachment.Sent sent(OwnFile file) {
		return new Attachment.Sent(file.file(), Objects.requireNonNull(file.name()));
	}

}
