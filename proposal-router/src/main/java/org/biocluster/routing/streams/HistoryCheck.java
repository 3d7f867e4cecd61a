package org.biocluster.routing.streams;

/// Tells how far the topics of a partition have come, so that a state that does not belong to them is never used.
public interface HistoryCheck {

	/// How far they have come by now.
	Progress progress(int partition);

	/// How far the topics of one partition have come.
	/// @param lastSequence of the last committed event; 0 when there is none
	/// @param nextSubmitterOffset that the next command of the submitters will get
	/// @param nextStaffOffset that the next command of the staff will get
	record Progress(long lastSequence, long nextSubmitterOffset, long nextStaffOffset) {
	}

}
