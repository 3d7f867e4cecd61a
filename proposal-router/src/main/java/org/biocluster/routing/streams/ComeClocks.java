package org.biocluster.routing.streams;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.biocluster.deadline.Deadlines;
import org.biocluster.proposal.Clock;
import org.biocluster.proposal.ProposalId;

/// Finds the proposals for which a step of a deadline has come, a bounded number at a time. Each search goes on where the
/// last one stopped, so that no proposal keeps others from being found. Used by one thread.
final class ComeClocks {

	private final RouterStore store;

	private final int limit;

	private Bytes position = ClockKey.FIRST;

	ComeClocks(RouterStore store, int limit) {
		this.store = store;
		this.limit = limit;
	}

	/// The next ones; fewer than the limit when the search came to the end.
	Set<ProposalId> next(Deadlines deadlines, Instant now) {
		Set<ProposalId> found = new LinkedHashSet<>();
		while (found.size() < limit && position.compareTo(ClockKey.END) < 0) {
			position = collect(deadlines, now, found);
		}
		if (position.compareTo(ClockKey.END) >= 0) {
			position = ClockKey.FIRST;
		}
		return found;
	}

	/// Goes through keys until one is not due: then none behind it with the same step is.
	private Bytes collect(Deadlines deadlines, Instant now, Set<ProposalId> found) {
		try (KeyValueIterator<Bytes, byte[]> keys = store.clocks(position)) {
			Bytes next = ClockKey.END;
			while (keys.hasNext() && found.size() < limit) {
				ClockKey key = ClockKey.read(keys.next().key);
				Clock clock = key.clock();
				if (!deadlines.ladder(clock.deadline()).hasMoved(clock.step(), clock.due(), now)) {
					return key.nextStep();
				}
				found.add(key.proposal());
				next = key.next();
			}
			return found.size() < limit ? ClockKey.END : next;
		}
	}

}
