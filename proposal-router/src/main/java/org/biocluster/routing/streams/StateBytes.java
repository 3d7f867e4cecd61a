package org.biocluster.routing.streams;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.apache.kafka.common.utils.Bytes;
import org.biocluster.proposal.Clock;
import org.biocluster.proposal.Outcome;
import org.biocluster.proposal.PartitionLedger;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.ProposalState;
import org.biocluster.proposal.StoredProposal;
import org.biocluster.routing.UnreadableStateException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.dataformat.cbor.CBORMapper;

/// The keys and bytes of the state: a format version, then CBOR. The state is derived, so bytes of another version are not
/// migrated: the rebuild makes them anew from the history.
public final class StateBytes {

	static final byte FORMAT = 4;

	private static final byte PROPOSAL = 'p';

	private static final Bytes LEDGER_KEY = Bytes.wrap(new byte[] { 'l' });

	private static final ObjectMapper MAPPER = CBORMapper.builder()
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.addMixIn(ProposalState.class, ByName.class)
		.addMixIn(Outcome.class, ByName.class)
		.build();

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

	/// The entries by which deadlines are found: one for each clock that runs, each with
	/// the same value, since the key says it all.
	public static Map<Bytes, byte[]> clocks(ProposalId id, StoredProposal proposal) {
		Map<Bytes, byte[]> entries = new TreeMap<>();
		for (Clock clock : Clock.running(proposal.state())) {
			entries.put(new ClockKey(clock, id).bytes(), new byte[] { FORMAT });
		}
		return entries;
	}

	/// Where the ledger is kept.
	public static Bytes ledgerKey() {
		return LEDGER_KEY;
	}

	public static byte[] of(StoredProposal proposal) {
		return encode(proposal);
	}

	public static byte[] of(PartitionLedger ledger) {
		return encode(ledger);
	}

	static StoredProposal readProposal(byte[] bytes) {
		return decode(bytes, StoredProposal.class);
	}

	static PartitionLedger readLedger(byte[] bytes) {
		return decode(bytes, PartitionLedger.class);
	}

	private static byte[] encode(Object value) {
		byte[] content = MAPPER.writeValueAsBytes(value);
		return ByteBuffer.allocate(content.length + 1).put(FORMAT).put(content).array();
	}

	private static <T> T decode(byte[] bytes, Class<T> type) {
		if (bytes.length == 0 || bytes[0] != FORMAT) {
			throw new UnreadableStateException("The state has another format than this version of the router writes");
		}
		try {
			return MAPPER.readValue(bytes, 1, bytes.length - 1, type);
		}
		catch (JacksonException e) {
			throw new UnreadableStateException("The state cannot be read", e);
		}
	}

	/// Names the record in front of its components.
	@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
	private interface ByName {

	}

}
