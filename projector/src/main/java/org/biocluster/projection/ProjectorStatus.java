package org.biocluster.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

/// What a projector is doing. A snapshot.
/// @param caughtUp whether the view has once reached the ends that its topics had when the projector started
/// @param partitions empty until the view's topics were found
/// @param blockedBy partitions that stand still: in front of a newer record until this software is updated, in front of an
/// outage until it ends
/// @param quarantined records put into quarantine by this projector since it started
/// @param trouble what it is failing at and trying again; null when all is well
/// @param atEndsAt when it last stood at the ends of all its topics, as far as the broker has said; null before the first
/// time
public record ProjectorStatus(State state, boolean caughtUp, List<PartitionStatus> partitions, List<Blocked> blockedBy,
		long quarantined, @Nullable Trouble trouble, @Nullable Instant atEndsAt) {

	public ProjectorStatus {
		partitions = List.copyOf(partitions);
		blockedBy = List.copyOf(blockedBy);
	}

	/// What a projector can be doing.
	public enum State {

		STOPPED,

		/// Looking for database, view and topics.
		STARTING,

		/// Building the view anew because its script changed.
		REBUILDING,

		RUNNING,

		/// Ended by an error of the process; only a restart helps.
		FAILED

	}

	/// @param position offset of the next record to read
	/// @param lag offsets to the end of the committed records; empty until the broker
	/// has said
	public record PartitionStatus(String topic, int partition, long position, OptionalLong lag) {
	}

	/// @param offset of the record that holds the partition
	/// @param newer whether it was written by a newer release; otherwise something
	/// needed for reading it is missing
	public record Blocked(String topic, int partition, long offset, boolean newer, String cause) {
	}

	public record Trouble(Instant since, String cause) {
	}

	/// Sum of the lags that are known.
	public long lag() {
		return this.partitions.stream().mapToLong((partition) -> partition.lag().orElse(0)).sum();
	}

	/// What this means for showing the view.
	/// @param now to tell a failure that lasts from one that passes
	/// @param patience how long a failure may last
	Readiness readiness(Instant now, Duration patience) {
		if (this.state == State.FAILED || isStoppedByNewer()
				|| (this.trouble != null && this.trouble.since().plus(patience).isBefore(now))) {
			return Readiness.FAILING;
		}
		return (this.state == State.RUNNING && this.caughtUp) ? Readiness.READY : Readiness.PREPARING;
	}

	/// Whether a newer record stops a part of the view for good.
	public boolean isStoppedByNewer() {
		return this.blockedBy.stream().anyMatch(Blocked::newer);
	}

}
