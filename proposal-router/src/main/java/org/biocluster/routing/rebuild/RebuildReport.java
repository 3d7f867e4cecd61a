package org.biocluster.routing.rebuild;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

import org.biocluster.proposal.PartitionLedger;

/// What a rebuild made.
public record RebuildReport(List<Partition> partitions) {

	public RebuildReport {
		partitions = List.copyOf(partitions);
	}

	/// One partition's new state.
	/// @param hash SHA-256 over all keys and values in the order of the keys, hexadecimal
	public record Partition(PartitionLedger ledger, int proposals, String hash) {
	}

	public long events() {
		return partitions.stream().mapToLong((partition) -> partition.ledger().sequence()).sum();
	}

	public int proposals() {
		return partitions.stream().mapToInt(Partition::proposals).sum();
	}

	/// SHA-256 over the hashes of all partitions: equal for equal histories.
	public String hash() {
		StateHash hash = new StateHash();
		partitions.forEach((partition) -> hash.add(HexFormat.of().parseHex(partition.hash()),
				Integer.toString(partition.ledger().partition()).getBytes(StandardCharsets.UTF_8)));
		return hash.toHex();
	}

}
