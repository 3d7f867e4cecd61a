package org.biocluster.dispatch;

import java.time.Instant;

import org.biocluster.delivery.DeliveryState;

/// Where a delivery is on its way.
public sealed interface DeliveryStatus {

	/// As it is kept.
	String code();

	/// As it is reported.
	DeliveryState reported();

	/// To be tried, not before the given time.
	record Pending(Instant next) implements DeliveryStatus {

		@Override
		public String code() {
			return "pending";
		}

		@Override
		public DeliveryState reported() {
			return DeliveryState.WAITING;
		}

		/// A worker takes it on; this is kept before anything is sent.
		public Sending begin(int attempt) {
			return new Sending(attempt);
		}

	}

	/// A worker is handing it over, or was when the process died.
	record Sending(int attempt) implements DeliveryStatus {

		@Override
		public String code() {
			return "sending";
		}

		@Override
		public DeliveryState reported() {
			return DeliveryState.RETRYING;
		}

		/// The worker knows what became of it.
		public DeliveryStatus after(Attempt outcome, RetrySchedule schedule, Instant now) {
			return switch (outcome) {
				case Attempt.Accepted _ -> new Sent();
				case Attempt.Postponed postponed ->
					new Pending(postponed.atOnce() ? now : now.plus(schedule.pause(attempt)));
				case Attempt.Refused refused -> new Parked(refused.reason());
				case Attempt.Unknown unknown -> new Doubtful(unknown.reason());
			};
		}

		/// The worker is gone, and with it what it knew.
		public Doubtful interrupted() {
			return new Doubtful(Reason.INTERRUPTED);
		}

	}

	/// The server took it.
	record Sent() implements DeliveryStatus {

		@Override
		public String code() {
			return "sent";
		}

		@Override
		public DeliveryState reported() {
			return DeliveryState.SENT;
		}

	}

	/// Surely not sent, and never will be by itself.
	record Parked(String reason) implements DeliveryStatus {

		@Override
		public String code() {
			return "parked";
		}

		@Override
		public DeliveryState reported() {
			return switch (reason) {
				case Reason.FORGOTTEN, Reason.TOO_MANY -> DeliveryState.SUPPRESSED;
				default -> DeliveryState.FAILED;
			};
		}

	}

	/// Perhaps sent. A second letter is worse than a listed doubt, so a person decides.
	record Doubtful(String reason) implements DeliveryStatus {

		@Override
		public String code() {
			return "doubtful";
		}

		@Override
		public DeliveryState reported() {
			return DeliveryState.DOUBTFUL;
		}

	}

}
