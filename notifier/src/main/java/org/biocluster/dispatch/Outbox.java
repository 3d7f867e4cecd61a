package org.biocluster.dispatch;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/// The deliveries as they are kept. Thread-safe.
public interface Outbox {

	/// Records what became of the worker's last delivery, takes the next one that is due,
	/// prepares it, and records that it
	/// is being sent: all at once or not at all. Nothing may be sent before this has
	/// returned.
	/// @param worker who takes it
	/// @param last null when nothing is to be recorded
	Claim next(String worker, @Nullable Settlement last);

	/// Records what became of the worker's last delivery.
	void settle(Settlement settlement);

	/// Gives back what the worker may have taken without knowing it, when an answer of
	/// the database got lost.
	/// @param last what the worker still has to record, and has therefore been sent; null
	/// when there is nothing
	void release(String worker, @Nullable Settlement last);

	/// How long until a delivery is due; zero when one is.
	Duration untilNext();

	/// What became of a delivery.
	record Settlement(Delivery delivery, Attempt outcome) {
	}

}
