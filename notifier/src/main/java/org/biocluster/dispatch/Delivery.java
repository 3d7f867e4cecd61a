package org.biocluster.dispatch;

import java.time.Instant;

import org.biocluster.notification.PlannedDelivery;

/// A delivery that is being worked on.
/// @param messageId the same in every attempt
/// @param attempt the number of this attempt, from 1; 0 before the first
public record Delivery(long id, PlannedDelivery planned, String messageId, int attempt, Instant createdAt) {

	/// The delivery in its next attempt.
	public Delivery nextAttempt() {
		return new Delivery(id, planned, messageId, attempt + 1, createdAt);
	}

}
