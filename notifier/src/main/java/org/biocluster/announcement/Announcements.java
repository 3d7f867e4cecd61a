package org.biocluster.announcement;

import java.time.Instant;
import java.util.Optional;

import org.biocluster.notification.Notice;

/// The announcements as they are kept. Thread-safe.
public interface Announcements {

	/// Goes through those that are due, all in one transaction.
	/// @return how many were looked at
	int goThrough(int limit, Planner planner);

	/// When the next one is due; empty when there is none.
	Optional<Instant> next();

	/// Whether the author changed the content once more after the change that is told of.
	boolean isAmendedAgain(Notice notice);

	/// Deals with announcements.
	@FunctionalInterface
	interface Planner {

		/// @return until when the announcement has to wait; empty when it is dealt with
		Optional<Instant> plan(Announcement announcement);

	}

}
