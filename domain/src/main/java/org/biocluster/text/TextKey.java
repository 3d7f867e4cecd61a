package org.biocluster.text;

import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.TextId;

/// Names one text of one proposal; written as `<proposalId>/<textId>`.
public record TextKey(ProposalId proposalId, TextId textId) {

	/// Reads the written form.
	/// @throws IllegalArgumentException when the text is not of that form
	public static TextKey of(String text) {
		int slash = text.indexOf('/');
		if (slash < 0) {
			throw new IllegalArgumentException("The key of a text consists of two ids with a slash between them");
		}
		return new TextKey(ProposalId.of(text.substring(0, slash)), TextId.of(text.substring(slash + 1)));
	}

	@Override
	public String toString() {
		return proposalId + "/" + textId;
	}

}
