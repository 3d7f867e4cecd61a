package org.biocluster.projection;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RecordedEvent;

/// Requests that wait for the view to show a version. Remembers nothing but those who wait. Thread-safe.
final class VersionWaits {

	private final ConcurrentMap<ProposalId, Set<Wait>> waits = new ConcurrentHashMap<>();

	/// Waits for a version.
	/// @param shown the version that the view shows; asked once, after which no version
	/// can be missed
	boolean await(ProposalId proposalId, long version, Duration timeout, LongSupplier shown) {
		Wait wait = new Wait(version, new CountDownLatch(1));
		this.waits.compute(proposalId, (id, others) -> {
			Set<Wait> all = (others != null) ? others : ConcurrentHashMap.newKeySet();
			all.add(wait);
			return all;
		});
		try {
			return shown.getAsLong() >= version || wait.over().await(timeout.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		finally {
			this.waits.computeIfPresent(proposalId, (id, all) -> {
				all.remove(wait);
				return all.isEmpty() ? null : all;
			});
		}
	}

	/// Tells that a record is in the view.
	void applied(ViewRecord<?, ?> viewRecord) {
		if (viewRecord.value() instanceof RecordedEvent event) {
			Set<Wait> all = this.waits.getOrDefault(event.proposalId(), Set.of());
			all.stream().filter((wait) -> wait.version() <= event.version()).forEach((wait) -> wait.over().countDown());
		}
	}

	/// Waits are told apart by their latch; two of them may wait for the same version.
	private record Wait(long version, CountDownLatch over) {
	}

}
