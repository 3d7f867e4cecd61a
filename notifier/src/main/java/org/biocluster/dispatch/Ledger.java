package org.biocluster.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.biocluster.delivery.DeliveryReport;
import org.jspecify.annotations.Nullable;

/// What became of deliveries, for people. Thread-safe.
public interface Ledger {

	/// The states of deliveries that are not done, as kept; `overdue` are those of the
	/// pending ones that are listed.
	List<String> OPEN_STATES = List.of("pending", "overdue", "sending", "parked", "doubtful");

	/// Declares doubtful what former processes left half done.
	/// @param instance of this process, whose own deliveries are in good hands
	/// @return how many
	int doubtInterrupted(String instance);

	/// Marks those that are planned since before the given time and still not tried, so
	/// that they are reported once.
	/// @return how many
	int markOverdue(Instant plannedBefore);

	/// Those whose latest change is not reported yet, the oldest first.
	List<Unreported> unreported(int limit);

	/// Notes that these are reported, unless they changed again.
	void reported(List<Unreported> done);

	/// Those in a state, the newest first.
	/// @param state as kept, or `waiting` for those that are overdue
	List<Entry> list(String state, int limit);

	/// How many deliveries there are in each of the [#OPEN_STATES].
	Map<String, Long> open();

	/// A report and the change it tells about.
	record Unreported(long id, Instant changedAt, DeliveryReport report) {
	}

	/// A line of a list, without an address.
	record Entry(String eventId, String proposalId, String recipient, String channel, String message,
			@Nullable String alarm, String messageId, String state, @Nullable String reason, int attempt,
			Instant changedAt) {
	}

}
