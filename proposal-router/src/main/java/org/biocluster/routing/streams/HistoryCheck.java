package org.biocluster.routing.streams;

import org.biocluster.proposal.CommandSource.Stream;

/// Tells how far the topics of a partition have come, so that a state that does not belong to them is never used.
public interface HistoryCheck {

	/// The sequence of the last committed event in the partition; 0 when there is none.
	long lastSequence(int partition);

	/// The offset that the next command in the partition will get.
	long nextOffset(Stream stream, int partition);

}
