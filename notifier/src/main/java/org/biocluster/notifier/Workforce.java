package org.biocluster.notifier;

import java.util.List;

import org.biocluster.duty.DutyThread;

/// The workers of this process.
/// @param instance beginning of their names, unique among all processes that ever were
record Workforce(String instance, List<DutyThread> workers) {

	/// There may be deliveries.
	void wake() {
		workers.forEach(DutyThread::wake);
	}

}
