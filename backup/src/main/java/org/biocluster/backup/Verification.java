package org.biocluster.backup;

import java.util.ArrayList;
import java.util.List;

import org.biocluster.backup.Stillness.Moment;
import org.biocluster.backup.archive.Manifest;
import org.biocluster.backup.archive.RefusedException;
import org.biocluster.backup.archive.StoredView;
import org.biocluster.backup.jdbc.Views;
import org.biocluster.backup.kafka.Cluster;
import org.biocluster.topic.Topics;

/// Compares the views that a restored installation made with those of the installation that was backed up.
final class Verification {

	private final Views views;

	private final Manifest manifest;

	private final Cluster cluster;

	private final Stillness stillness;

	Verification(Views views, Manifest manifest, Cluster cluster, Stillness stillness) {
		this.views = views;
		this.cluster = cluster;
		this.manifest = manifest;
		this.stillness = stillness;
	}

	/// @return one line
	/// @throws RefusedException when they differ or never get there
	String run() {
		if (manifest.views().isEmpty()) {
			return "The backup holds no hashes of views, since something moved all the time while it was taken";
		}
		List<String> schemas = manifest.views().stream().map(StoredView::schema).distinct().toList();
		stillness.await(() -> views.positions().keySet().containsAll(schemas));
		Moment moment = stillness.await(cluster.partitions(Topics.all()));
		if (went(moment)) {
			return "The views can't be compared any more: something happened since the restore";
		}
		if (moment.views().isEmpty()) {
			throw new RefusedException("The views have not reached the end of their topics: start every service, wait"
					+ " until it is ready, then verify again");
		}
		List<String> problems = new ArrayList<>();
		for (StoredView expected : manifest.views()) {
			if (!moment.views().contains(expected)) {
				problems.add("The view " + expected.schema() + "." + expected.table()
						+ " differs from the one that was backed up");
			}
		}
		RefusedException.unlessNone(problems);
		return "The views equal those that were backed up: " + manifest.views().size() + " tables, "
				+ manifest.views().stream().mapToLong(StoredView::rows).sum() + " rows";
	}

	/// Where records have their old offsets, more of them means something new.
	private boolean went(Moment moment) {
		return manifest.topics()
			.stream()
			.filter((each) -> List.of(Topics.PROPOSAL_EVENTS.name(), Topics.NOTIFICATION_EVENTS.name())
				.contains(each.topic()))
			.anyMatch((each) -> moment.ends().at(each.topic(), each.partition()) > each.end());
	}

}
