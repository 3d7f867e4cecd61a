package org.biocluster.routing.streams;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.apache.kafka.common.utils.Bytes;
import org.biocluster.proposal.Clock;
import org.biocluster.proposal.PartitionLedger;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.StoredProposal;
import org.biocluster.routing.UnreadableStateException;
import org.biocluster.wire.avro.AvroMapping;

/// The keys and bytes of the state: a format version, then Avro of the schema that follows from the records of the domain.
/// The state is derived, so bytes of another version are not migrated: the rebuild makes them anew from the history.
public final class StateBytes {

	/// To be raised with every change of the schema, which a test keeps.
	static final byte FORMAT = 5;

	static final AvroMapping<StoredProposal> PROPOSALS = AvroMapping.derived(StoredProposal.class);

	static final AvroMapping<PartitionLedger> LEDGERS = AvroMapping.derived(PartitionLedger.class);

	private static final byte[] HEADER = { FORMAT };

	private static final byte PROPOSAL = 'p';

	/// Stands before the keys of all proposals.
	static final Bytes FIRST_PROPOSAL = Bytes.wrap(new byte[] { PROPOSAL });

	/// Stands behind the keys of all proposals.
	static final Bytes BEHIND_PROPOSALS = Bytes.wrap(new byte[] { PROPOSAL + 1 });

	private static final Bytes LEDGER_KEY = Bytes.wrap(new byte[] { 'l' });

	private StateBytes() {
	}

	/// Where a proposal is kept.
	public static Bytes key(ProposalId id) {
		return Bytes.wrap(ByteBuffer.allocate(17)
			.put(PROPOSAL)
			.putLong(id.value().getMostSignificantBits())
			.putLong(id.value().getLeastSignificantBits())
			.array());
	}

	/// Which proposal is kept there.
	static ProposalId proposal(Bytes key) {
		ByteBuffer bytes = ByteBuffer.wrap(key.get()).position(1);
		return new ProposalId(new UUID(bytes.getLong(), bytes.getLong()));
	}

	/// The entries by which deadlines are found: one for each clock that runs, each with
	/// the same value, since the key says it all.
	public static Map<Bytes, byte[]> clocks(ProposalId id, StoredProposal proposal) {
		List<Clock> running = Clock.running(proposal.state());
		if (running.isEmpty()) {
			return Map.of();
		}
		Map<Bytes, byte[]> entries = new TreeMap<>();
		for (Clock clock : running) {
			entries.put(new ClockKey(clock, id).bytes(), new byte[] { FORMAT });
		}
		return entries;
	}

	/// Where the ledger is kept.
	public static Bytes ledgerKey() {
		return LEDGER_KEY;
	}

	public static byte[] of(StoredProposal proposal) {
		return PROPOSALS.encode(HEADER, proposal);
	}

	public static byte[] of(PartitionLedger ledger) {
		return LEDGERS.encode(HEADER, ledger);
	}

	static StoredProposal readProposal(byte[] bytes) {
		return decode(bytes, PROPOSALS);
	}

	static PartitionLedger readLedger(byte[] bytes) {
		return decode(bytes, LEDGERS);
	}

	private static <T> T decode(byte[] bytes, AvroMapping<T> mapping) {
		if (bytes.length == 0 || bytes[0] != FORMAT) {
			throw new UnreadableStateException("The state has another format than this version of the router writes");
		}
		try {
			return mapping.decode(bytes, HEADER.length);
		}
		catch (RuntimeException e) {
			throw new UnreadableStateException("The state cannot be read", e);
		}
	}

}
