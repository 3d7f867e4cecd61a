package org.biocluster.routing.rebuild;

import org.biocluster.proposal.CommandSource.Stream;
import org.biocluster.proposal.PartitionLedger;
import org.biocluster.routing.streams.HistoryCheck;

/// Bounds the offsets that the history remembers by what the topics of commands hold today: after a restore into an
/// empty installation these topics begin anew, and nothing in them has been processed.
final class WithinTopics {

	private WithinTopics() {
	}

	static PartitionLedger bound(PartitionLedger folded, HistoryCheck topics) {
		return new PartitionLedger(folded.partition(), folded.partitions(), folded.sequence(), folded.year(),
				folded.lastSequence(), bound(folded, Stream.SUBMITTERS, folded.submitterOffset(), topics),
				bound(folded, Stream.STAFF, folded.staffOffset(), topics));
	}

	private static long bound(PartitionLedger folded, Stream stream, long offset, HistoryCheck topics) {
		return offset < topics.nextOffset(stream, folded.partition()) ? offset : -1;
	}

}
