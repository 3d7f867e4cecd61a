package org.biocluster.projection;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import org.biocluster.projection.ProjectorStatus.Blocked;
import org.biocluster.projection.ProjectorStatus.PartitionStatus;
import org.biocluster.projection.ProjectorStatus.State;
import org.biocluster.projection.ProjectorStatus.Trouble;
import org.biocluster.projection.kafka.Reading;
import org.biocluster.projection.kafka.TopicReader;
import org.biocluster.projection.position.Partition;
import org.biocluster.projection.position.Positions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the projector's thread tells everybody else: written by that thread, read by any.
final class Journal {

	private static final Logger log = LoggerFactory.getLogger(Journal.class);

	private final String view;

	private final InstantSource clock;

	private volatile ProjectorStatus status = new ProjectorStatus(State.STOPPED, false, List.of(), List.of(), 0, null,
			null);

	Journal(String view, InstantSource clock) {
		this.view = view;
		this.clock = clock;
	}

	ProjectorStatus status() {
		return this.status;
	}

	void enter(State state) {
		if (this.status.state() != state) {
			log.atInfo().addKeyValue("view", this.view).addKeyValue("state", state).log("Projector changes state");
		}
		ProjectorStatus old = this.status;
		this.status = new ProjectorStatus(state, old.caughtUp(), old.partitions(), old.blockedBy(), old.quarantined(),
				old.trouble(), old.atEndsAt());
	}

	/// Notes where everything stands; a failure that lasted until now is over.
	void observe(TopicReader reader, Positions reached, Positions startEnds, long quarantined) {
		List<PartitionStatus> partitions = new ArrayList<>();
		for (Partition partition : reader.partitions()) {
			partitions.add(new PartitionStatus(partition.topic(), partition.number(), reached.at(partition),
					reader.lag(partition)));
		}
		List<Blocked> blocked = new ArrayList<>();
		reader.blocked().forEach((newer) -> blocked.add(blocked(newer, true)));
		reader.outages().forEach((unavailable) -> blocked.add(blocked(unavailable, false)));
		blocked.stream().filter((each) -> !this.status.blockedBy().contains(each)).forEach(this::report);
		Trouble over = this.status.trouble();
		if (over != null) {
			log.atInfo().addKeyValue("view", this.view).addKeyValue("since", over.since()).log("Projector recovered");
		}
		boolean caughtUp = this.status.caughtUp() || reached.reaches(startEnds);
		boolean atEnds = blocked.isEmpty() && partitions.stream().allMatch((each) -> each.lag().orElse(0) == 0);
		this.status = new ProjectorStatus(this.status.state(), caughtUp, partitions, blocked, quarantined, null,
				atEnds ? this.clock.instant() : this.status.atEndsAt());
	}

	/// Notes a failure that will be tried again.
	void trouble(RuntimeException ex) {
		Trouble before = this.status.trouble();
		Instant since = (before != null) ? before.since() : this.clock.instant();
		String cause = describe(ex);
		if (before == null || !before.cause().equals(cause)) {
			log.atWarn().addKeyValue("view", this.view).setCause(ex).log("Projector fails and tries again");
		}
		ProjectorStatus old = this.status;
		this.status = new ProjectorStatus(old.state(), old.caughtUp(), old.partitions(), old.blockedBy(),
				old.quarantined(), new Trouble(since, cause), old.atEndsAt());
	}

	/// Notes an error after which nothing is tried any more.
	void fail(Error error) {
		log.atError().addKeyValue("view", this.view).setCause(error).log("Projector ended; restart the process");
		ProjectorStatus old = this.status;
		this.status = new ProjectorStatus(State.FAILED, old.caughtUp(), old.partitions(), old.blockedBy(),
				old.quarantined(), new Trouble(this.clock.instant(), error.getClass().getSimpleName()), old.atEndsAt());
	}

	private void report(Blocked blocked) {
		log.atError()
			.addKeyValue("view", this.view)
			.addKeyValue("topic", blocked.topic())
			.addKeyValue("partition", blocked.partition())
			.addKeyValue("offset", blocked.offset())
			.addKeyValue("newer", blocked.newer())
			.addKeyValue("cause", blocked.cause())
			.log("Partition stands still");
	}

	private static Blocked blocked(Reading.Stop stop, boolean newer) {
		Partition partition = stop.raw().partition();
		return new Blocked(partition.topic(), partition.number(), stop.raw().offset(), newer, stop.cause());
	}

	private static String describe(@Nullable Throwable thrown) {
		return (thrown != null) ? thrown.getClass().getSimpleName() + ": " + thrown.getMessage() : "";
	}

}
