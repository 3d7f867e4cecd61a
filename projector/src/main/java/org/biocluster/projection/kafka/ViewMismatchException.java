package org.biocluster.projection.kafka;

import org.biocluster.projection.position.Partition;

/// A view and the topics can't belong together; going on would make the view wrong. Says what to do.
public final class ViewMismatchException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private ViewMismatchException(String message) {
		super(message);
	}

	static ViewMismatchException viewIsAhead(Partition partition, long stored, long end) {
		return new ViewMismatchException("The view has read " + partition + " up to " + stored + ", the topic ends at "
				+ end + ": check that this is the right broker; if its topics were restored from a backup, drop the"
				+ " view's schema, it will be built anew");
	}

	static ViewMismatchException historyIsCut(Partition partition, long stored, long beginning) {
		return new ViewMismatchException("The view needs " + partition + " from " + stored + ", the topic begins at "
				+ beginning + " although it is kept for ever: restore it from the backup");
	}

}
