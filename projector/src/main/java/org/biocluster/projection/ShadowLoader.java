package org.biocluster.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

import org.biocluster.projection.RebuildProgress.TopicProgress;
import org.biocluster.projection.jdbc.Offsets;
import org.biocluster.projection.kafka.Poll;
import org.biocluster.projection.kafka.TopicReader;
import org.biocluster.projection.position.Partition;
import org.biocluster.projection.position.Positions;

/// Fills the shadow from the beginning of the topics, never further than asked. Used by one thread; its progress may be
/// read by others.
final class ShadowLoader implements AutoCloseable {

	/// A rebuild has nobody waiting for the next row, so it may write more at once.
	private static final int MAX_RECORDS = 2000;

	private final View view;

	private final TopicReader reader;

	private final ProjectionWriter writer;

	private final BooleanSupplier cancelled;

	private final Positions beginnings;

	private Positions stored = Positions.none();

	private long records;

	private volatile Positions reached;

	private volatile Positions bound = Positions.none();

	ShadowLoader(View view, BooleanSupplier cancelled) {
		this.view = view;
		this.cancelled = cancelled;
		this.writer = view.shadowWriter();
		this.reader = view.open(MAX_RECORDS);
		this.beginnings = this.reader.beginnings();
		this.reached = this.beginnings;
		view.transactions().writeShadow((shadow) -> {
			Offsets.add(shadow, this.reader.partitions());
			return true;
		});
		this.reader.seek(this.beginnings);
	}

	/// Where the live view stands in the topics that it still reads.
	Positions live() {
		return restrict(this.view.stored());
	}

	/// Those of the positions that are about partitions of the view's topics.
	Positions restrict(Positions positions) {
		return View.restrict(positions, this.reader);
	}

	long distanceTo(Positions positions) {
		return this.reached.distanceTo(positions);
	}

	/// Reads exactly up to the bound.
	/// @return false when the time is over
	/// @throws RebuildCancelledException when that was asked for
	boolean readUpTo(Positions newBound, Instant deadline) {
		this.bound = newBound;
		this.reader.partitions().forEach(this::openOrClose);
		while (!this.reached.reaches(newBound)) {
			if (this.cancelled.getAsBoolean()) {
				throw new RebuildCancelledException();
			}
			if (!this.view.clock().instant().isBefore(deadline)) {
				return false;
			}
			readOnce(newBound);
		}
		settle(newBound);
		return true;
	}

	private void readOnce(Positions newBound) {
		Poll poll = this.reader.poll(this.view.settings().poll());
		refuseNewer(newBound);
		Batch batch = Batch.of(poll).before(newBound);
		if (!batch.isEmpty()) {
			this.stored = this.writer.write(this.stored, batch);
			this.records += batch.readings().size();
		}
		Map<Partition, Long> bounded = new HashMap<>();
		poll.next().forEach((partition, next) -> bounded.put(partition, Math.min(next, newBound.at(partition))));
		this.reached = this.reached.withAll(bounded);
		bounded.keySet().forEach(this::openOrClose);
	}

	/// A partition at its bound is put back there and read again only when the bound
	/// moves.
	private void openOrClose(Partition partition) {
		if (this.reached.at(partition) >= this.bound.at(partition)) {
			this.reader.seek(partition, this.reached.at(partition));
			this.reader.pause(partition);
		}
		else {
			this.reader.resume(partition);
		}
	}

	private void refuseNewer(Positions newBound) {
		this.reader.blocked().forEach((newer) -> {
			if (newer.raw().offset() < newBound.at(newer.raw().partition())) {
				throw new IllegalStateException(
						"The record at " + newer.raw() + " is newer than this release: update it first");
			}
		});
	}

	/// Markers of transactions between the last record and the bound leave no row; the
	/// stored positions catch up here.
	private void settle(Positions newBound) {
		this.view.transactions().writeShadow((shadow) -> Offsets.advance(shadow, this.stored, newBound.next()));
		this.stored = newBound;
	}

	long records() {
		return this.records;
	}

	long quarantined() {
		return this.writer.quarantined();
	}

	List<TopicProgress> progress() {
		Map<String, Long> missing = this.reached.distanceByTopic(this.bound);
		List<TopicProgress> topics = new ArrayList<>();
		this.beginnings.distanceByTopic(this.bound)
			.forEach((topic, total) -> topics
				.add(new TopicProgress(topic, total - missing.getOrDefault(topic, 0L), total)));
		return topics;
	}

	@Override
	public void close() {
		this.reader.close();
	}

}
