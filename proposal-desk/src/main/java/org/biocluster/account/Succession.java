package org.biocluster.account;

import java.util.Map;
import java.util.Set;

/// What people are responsible for, and how it goes to others when they leave. Thread-safe.
public interface Succession {

	/// How many open proposals people are responsible for, by person and group.
	/// @param people opaque ids
	Map<String, Map<String, Long>> burdens(Set<String> people);

	/// Makes one person responsible in place of another, wherever the successor may
	/// work.
	HandedOver handOver(Account from, Account to, StaffMember administrator);

	/// @param left open proposals that stayed: of groups of others, changed meanwhile, or
	/// more than are handed over at once
	record HandedOver(long done, long left) {
	}

}
