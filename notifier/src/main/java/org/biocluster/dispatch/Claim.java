package org.biocluster.dispatch;

/// What a worker got when it asked for something to do.
public sealed interface Claim {

	/// Nothing is due.
	record Nothing() implements Claim {
	}

	/// A delivery was due, but it can't be sent, or not yet.
	record Settled() implements Claim {
	}

	/// A delivery is this worker's now, and it is on record that it is being sent.
	record Taken(Delivery delivery, OutgoingMail mail) implements Claim {
	}

}
