package org.biocluster.routing.streams;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.biocluster.proposal.PartitionLedger;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.StoredProposal;
import org.jspecify.annotations.Nullable;

/// The one store of a task: proposals, their running deadlines and the ledger of the partition, told apart by the first
/// byte of the key.
final class RouterStore {

	private final KeyValueStore<Bytes, byte[]> store;

	private final KnownProposals known;

	/// @param store that nobody else writes from now on
	RouterStore(KeyValueStore<Bytes, byte[]> store) {
		this.store = store;
		this.known = KnownProposals.of(store);
	}

	/// What is kept of a proposal; [StoredProposal#NONE] when nothing is.
	StoredProposal proposal(ProposalId id) {
		byte[] bytes = known.mayHave(id) ? store.get(StateBytes.key(id)) : null;
		return bytes == null ? StoredProposal.NONE : StateBytes.readProposal(bytes);
	}

	Optional<PartitionLedger> ledger() {
		return Optional.ofNullable(store.get(StateBytes.ledgerKey())).map(StateBytes::readLedger);
	}

	/// The keys of running deadlines from a position on. To be closed before anything is
	/// written.
	KeyValueIterator<Bytes, byte[]> clocks(Bytes from) {
		return store.range(from, ClockKey.END);
	}

	/// Keeps a proposal in the place of what was kept of it, and the ledger, in one
	/// write.
	void put(ProposalId id, StoredProposal before, StoredProposal after, PartitionLedger ledger) {
		Map<Bytes, byte[]> stopped = StateBytes.clocks(id, before);
		Map<Bytes, byte[]> running = StateBytes.clocks(id, after);
		List<KeyValue<Bytes, byte @Nullable []>> entries = new ArrayList<>();
		for (Bytes key : stopped.keySet()) {
			if (!running.containsKey(key)) {
				entries.add(KeyValue.pair(key, null));
			}
		}
		running.forEach((key, value) -> {
			if (!stopped.containsKey(key)) {
				entries.add(KeyValue.pair(key, value));
			}
		});
		entries.add(KeyValue.pair(StateBytes.key(id), StateBytes.of(after)));
		entries.add(KeyValue.pair(StateBytes.ledgerKey(), StateBytes.of(ledger)));
		store.putAll(entries);
		known.add(id);
	}

	void put(PartitionLedger ledger) {
		store.put(StateBytes.ledgerKey(), StateBytes.of(ledger));
	}

}
