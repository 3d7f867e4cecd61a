package org.biocluster.routing.rebuild;

import org.biocluster.proposal.PartitionLedger;
import org.biocluster.routing.streams.HistoryCheck;
import org.biocluster.routing.streams.HistoryCheck.Progress;

/// Bounds the offsets that the history remembers by what the topics of commands hold today: after a restore into an
/// empty installation these topics begin anew, and nothing in them has been processed.
final class WithinTopics {

	private WithinTopics() {
	}

	static PartitionLedger bound(PartitionLedger folded, HistoryCheck topics) {
		Progress progress = topics.progress(folded.partition());
		return new PartitionLedger(folded.partition(), folded.partitions(), folded.sequence(), folded.year(),
				folded.lastSequence(), bound(folded.submitterOffset(), progress.nextSubmitterOffset()),
				bound(folded.staffOffset(), progress.nextStaffOffset()));
	}

	private static long bound(long offset, long next) {
		return offset < next ? offset : -1;
	}

}
