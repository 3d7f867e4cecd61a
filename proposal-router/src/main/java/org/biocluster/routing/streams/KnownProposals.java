package org.biocluster.routing.streams;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.biocluster.proposal.ProposalId;

/// Tells proposals that a partition surely does not have yet from those that it may have: a Bloom filter in memory, read from
/// the store when the partition is taken up. Most commands are submissions of something new, and to hear from RocksDB that
/// it is not there takes as long as deciding about it. Used by one thread.
///
/// Filled beyond what it was made for, it takes more and more for known, and RocksDB is asked about them.
final class KnownProposals {

	private static final int LEAST = 1 << 20;

	private static final int MOST = 1 << 27;

	/// With two bits for each proposal, one new one in seventy is taken for known.
	private static final int BITS_EACH = 16;

	private final long[] bits;

	private final long mask;

	/// @param expected proposals, those that will come included
	KnownProposals(long expected) {
		long wanted = Math.clamp(Math.min(expected, MOST) * BITS_EACH, LEAST, MOST);
		long size = Long.highestOneBit(2 * wanted - 1);
		this.bits = new long[(int) (size / Long.SIZE)];
		this.mask = size - 1;
	}

	/// Those that a store has. It has more entries than proposals, which leaves room for
	/// new ones.
	static KnownProposals of(KeyValueStore<Bytes, byte[]> store) {
		KnownProposals known = new KnownProposals(store.approximateNumEntries());
		try (KeyValueIterator<Bytes, byte[]> proposals = store.range(StateBytes.FIRST_PROPOSAL,
				StateBytes.BEHIND_PROPOSALS)) {
			while (proposals.hasNext()) {
				known.add(StateBytes.proposal(proposals.next().key));
			}
		}
		return known;
	}

	void add(ProposalId id) {
		set(first(id));
		set(second(id));
	}

	/// False only for one that was never added.
	boolean mayHave(ProposalId id) {
		return isSet(first(id)) && isSet(second(id));
	}

	/// The lowest bits of this half say what kind of id it is.
	private long first(ProposalId id) {
		return id.value().getMostSignificantBits() >>> Short.SIZE & mask;
	}

	private long second(ProposalId id) {
		return id.value().getLeastSignificantBits() & mask;
	}

	private void set(long bit) {
		bits[(int) (bit / Long.SIZE)] |= 1L << bit;
	}

	private boolean isSet(long bit) {
		return (bits[(int) (bit / Long.SIZE)] & 1L << bit) != 0;
	}

}
