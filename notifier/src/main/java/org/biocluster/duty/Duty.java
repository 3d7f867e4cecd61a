package org.biocluster.duty;

import java.time.Duration;

/// A kind of work that is never finished. Used by one thread.
public interface Duty {

	/// Names the thread.
	String name();

	/// Does what there is to do, a small piece at a time. Whatever it throws is logged
	/// and it is called again after a
	/// pause that grows with every failure.
	/// @return how long nothing is expected to be done; zero when there may be more at
	/// once
	Duration perform();

	/// Gives back what the work holds.
	default void end() {
	}

}
