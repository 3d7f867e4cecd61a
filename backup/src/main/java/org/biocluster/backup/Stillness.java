package org.biocluster.backup;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.apache.kafka.common.TopicPartition;
import org.biocluster.backup.archive.StoredView;
import org.biocluster.backup.jdbc.Mails;
import org.biocluster.backup.jdbc.Views;
import org.biocluster.backup.kafka.Bounds;
import org.biocluster.backup.kafka.Cluster;

/// Waits for moments at which nothing is under way, but never for long. Used by one thread.
final class Stillness {

	private static final Duration PAUSE = Duration.ofMillis(200);

	private final Cluster cluster;

	private final Views views;

	private final Mails mails;

	private final Duration patience;

	Stillness(Cluster cluster, Views views, Mails mails, Duration patience) {
		this.cluster = cluster;
		this.views = views;
		this.mails = mails;
		this.patience = patience;
	}

	/// The ends of all topics, and the views if they stood exactly there.
	/// @param views empty when something moved
	record Moment(Bounds ends, List<StoredView> views) {

		Moment {
			views = List.copyOf(views);
		}

	}

	/// Waits until the condition holds.
	/// @return whether it does
	boolean await(BooleanSupplier condition) {
		long start = System.nanoTime();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() - start > patience.toNanos()) {
				return false;
			}
			LockSupport.parkNanos(PAUSE.toNanos());
		}
		return true;
	}

	/// A moment at which every view equals the topics and no mail is under way; where
	/// there is none, the present one.
	Moment await(List<TopicPartition> partitions) {
		long start = System.nanoTime();
		do {
			Optional<Moment> still = look(partitions);
			if (still.isPresent()) {
				return still.get();
			}
			LockSupport.parkNanos(PAUSE.toNanos());
		}
		while (System.nanoTime() - start < patience.toNanos());
		return new Moment(cluster.ends(partitions), List.of());
	}

	private Optional<Moment> look(List<TopicPartition> partitions) {
		Bounds ends = cluster.ends(partitions);
		if (!mails.areSettled() || !views.positions().values().stream().allMatch((view) -> stand(view, ends))) {
			return Optional.empty();
		}
		Views.Snapshot snapshot = views.look();
		boolean moved = !cluster.ends(partitions).equals(ends)
				|| !snapshot.positions().values().stream().allMatch((view) -> stand(view, ends));
		return moved ? Optional.empty() : Optional.of(new Moment(ends, snapshot.tables()));
	}

	private static boolean stand(Map<TopicPartition, Long> view, Bounds ends) {
		return view.entrySet().stream().allMatch((each) -> each.getValue() == ends.at(each.getKey()));
	}

}
