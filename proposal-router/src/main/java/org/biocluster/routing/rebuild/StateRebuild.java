package org.biocluster.routing.rebuild;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.common.utils.Utils;
import org.biocluster.proposal.PartitionLedger;
import org.biocluster.routing.streams.KafkaHistory;
import org.biocluster.wire.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Folds the history into fresh state, with the router stopped: writes it to the changelog, which Kafka Streams
/// restores from at the next start, and removes the local copy. May be repeated; the same history gives the same state.
public final class StateRebuild {

	private static final Logger LOG = LoggerFactory.getLogger(StateRebuild.class);

	private final RebuildSettings settings;

	private final Wire wire;

	public StateRebuild(RebuildSettings settings, Wire wire) {
		this.settings = settings;
		this.wire = wire;
	}

	/// Rebuilds every partition.
	/// @throws RouterIsRunningException when an instance of the router still runs
	public RebuildReport run() {
		try (Changelog changelog = Changelog.open(settings)) {
			changelog.refuseWhileRunning();
			KafkaHistory history = new KafkaHistory(settings.kafka(), wire);
			List<RebuildReport.Partition> partitions = new ArrayList<>();
			for (int partition = 0; partition < settings.partitions(); partition++) {
				FoldedPartition folded = new FoldedPartition(partition, settings.partitions());
				history.replay(partition, folded::apply);
				PartitionLedger ledger = WithinTopics.bound(folded.ledger(), history);
				partitions.add(changelog.replace(ledger, folded.proposals()));
			}
			removeLocalCopy(settings.stateDirectory());
			return new RebuildReport(partitions);
		}
	}

	private static void removeLocalCopy(Path directory) {
		try {
			Utils.delete(directory.toFile());
			LOG.atInfo().addKeyValue("directory", directory).log("The local copy of the state was removed");
		}
		catch (IOException e) {
			throw new IllegalStateException("The local copy of the state at " + directory
					+ " cannot be removed; remove it by hand before the router starts", e);
		}
	}

}
