package org.biocluster.dispatch;

import java.util.List;

import org.biocluster.delivery.DeliveryReport;

/// Where reports go. Used by one thread.
public interface Reports {

	/// Returns when all of them are kept there; throws when that is not sure.
	void publish(List<DeliveryReport> reports);

	/// Ends the connection.
	void close();

}
