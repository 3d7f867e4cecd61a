package org.biocluster.dispatch;

import java.util.List;

import org.biocluster.notification.PlannedDelivery;

/// Where planned deliveries come in.
@FunctionalInterface
public interface Intake {

	/// Keeps those that are not kept yet, as part of the caller's transaction.
	void accept(List<PlannedDelivery> planned);

}
