package org.biocluster.routing.rebuild;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

import org.biocluster.proposal.PartitionLedger;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.StoredProposal;

/// The state of one partition while its history is folded. Used by one thread.
final class FoldedPartition {

	private final Map<ProposalId, StoredProposal> proposals = new TreeMap<>(Comparator.comparing(ProposalId::value));

	private PartitionLedger ledger;

	FoldedPartition(int partition, int partitions) {
		ledger = PartitionLedger.empty(partition, partitions);
	}

	/// @throws IllegalStateException when the history has a gap
	void apply(RecordedEvent event) {
		ledger = ledger.after(event);
		StoredProposal known = proposals.getOrDefault(event.proposalId(), StoredProposal.NONE);
		proposals.put(event.proposalId(), known.after(event));
	}

	Map<ProposalId, StoredProposal> proposals() {
		return proposals;
	}

	PartitionLedger ledger() {
		return ledger;
	}

}
