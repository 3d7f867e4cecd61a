package org.biocluster.dispatch.jdbc;

import java.time.Duration;

import org.biocluster.dispatch.Claim;
import org.biocluster.dispatch.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessResourceException;

/// Does what it is asked for, but its answers may get lost.
final class Lossy implements Outbox {

	private final Outbox outbox;

	boolean loseAnswers;

	Lossy(Outbox outbox) {
		this.outbox = outbox;
	}

	@Override
	public Claim next(String worker, @Nullable Settlement last) {
		Claim claim = outbox.next(worker, last);
		if (loseAnswers) {
			throw new TransientDataAccessResourceException("lost");
		}
		return claim;
	}

	@Override
	public void settle(Settlement settlement) {
		outbox.settle(settlement);
	}

	@Override
	public void release(String worker, @Nullable Settlement last) {
		outbox.release(worker, last);
	}

	@Override
	public Duration untilNext() {
		return outbox.untilNext();
	}

}
