package org.biocluster.routing.streams;

import java.util.Optional;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.biocluster.proposal.PartitionLedger;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.StoredProposal;

/// The one store of a task: proposals and the ledger of the partition, told apart by the first byte of the key.
final class RouterStore {

	private final KeyValueStore<Bytes, byte[]> store;

	RouterStore(KeyValueStore<Bytes, byte[]> store) {
		this.store = store;
	}

	/// What is kept of a proposal; [StoredProposal#NONE] when nothing is.
	StoredProposal proposal(ProposalId id) {
		byte[] bytes = store.get(StateBytes.key(id));
		return bytes == null ? StoredProposal.NONE : StateBytes.readProposal(bytes);
	}

	Optional<PartitionLedger> ledger() {
		return Optional.ofNullable(store.get(StateBytes.ledgerKey())).map(StateBytes::readLedger);
	}

	void put(ProposalId id, StoredProposal proposal) {
		store.put(StateBytes.key(id), StateBytes.of(proposal));
	}

	void put(PartitionLedger ledger) {
		store.put(StateBytes.ledgerKey(), StateBytes.of(ledger));
	}

}
