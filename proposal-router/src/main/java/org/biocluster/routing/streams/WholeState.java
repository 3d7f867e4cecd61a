package org.biocluster.routing.streams;

import org.biocluster.proposal.CommandSource.Stream;
import org.biocluster.proposal.PartitionLedger;
import org.biocluster.routing.StateNotWholeException;
import org.biocluster.routing.streams.HistoryCheck.Progress;

/// Compares the state of a partition with the topics it comes from, before its first record.
final class WholeState {

	private WholeState() {
	}

	/// @throws StateNotWholeException when the state does not stand where the history
	/// stands
	static void verify(PartitionLedger ledger, int partition, int partitions, HistoryCheck history) {
		if (ledger.partitions() != partitions || ledger.partition() != partition) {
			throw new StateNotWholeException("The state of partition " + partition + " was made for partition "
					+ ledger.partition() + " of " + ledger.partitions());
		}
		Progress progress = history.progress(partition);
		if (progress.lastSequence() != ledger.sequence()) {
			throw new StateNotWholeException("The state of partition " + partition + " is at event " + ledger.sequence()
					+ ", the history at event " + progress.lastSequence());
		}
		verifyOffset(Stream.SUBMITTERS, ledger.submitterOffset(), progress.nextSubmitterOffset(), partition);
		verifyOffset(Stream.STAFF, ledger.staffOffset(), progress.nextStaffOffset(), partition);
	}

	/// A topic of commands that was made anew begins at offset 0 again: what it holds
	/// would be taken for processed.
	private static void verifyOffset(Stream stream, long processed, long next, int partition) {
		if (processed >= next) {
			throw new StateNotWholeException("The state of partition " + partition + " has processed offset "
					+ processed + " of the stream " + stream + ", which ends before offset " + next);
		}
	}

}
