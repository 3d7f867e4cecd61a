package org.biocluster.text;

import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.Text;

/// One text of one proposal as it stands in its topic, where a later record of the same key replaces or removes it.
public record TextRecord(ProposalId proposalId, Text text) {

	/// The key under which it stands.
	public TextKey key() {
		return new TextKey(proposalId, text.id());
	}

}
