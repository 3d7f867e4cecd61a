package org.biocluster.dispatch;

import java.time.Instant;
import java.util.List;

import org.biocluster.notification.PlannedDelivery;

/// Where planned deliveries come in.
@FunctionalInterface
public interface Intake {

	/// Keeps those that are not kept yet, as part of the caller's transaction.
	/// @param fact when what they tell of was recorded
	void accept(List<PlannedDelivery> planned, Instant fact);

}
