package org.biocluster.router;

import java.util.Optional;
import java.util.function.Supplier;

import org.biocluster.deadline.WorkingCalendar;
import org.biocluster.policy.CompiledPolicy;
import org.biocluster.proposal.Regulations;
import org.biocluster.taxonomy.Taxonomy;

/// What decisions are bound by at this moment: the policy in force, with the calendar of the product where the policy has
/// none. Thread-safe.
final class RegulationsInForce {

	private final Supplier<Optional<CompiledPolicy>> active;

	private final WorkingCalendar shipped;

	private final Taxonomy lists;

	RegulationsInForce(Supplier<Optional<CompiledPolicy>> active, WorkingCalendar shipped, Taxonomy lists) {
		this.active = active;
		this.shipped = shipped;
		this.lists = lists;
	}

	/// @throws IllegalStateException when there has never been a policy
	Regulations get() {
		return find().orElseThrow(() -> new IllegalStateException("No policy is in force"));
	}

	/// Empty before there is a policy.
	Optional<Regulations> find() {
		return active.get().map((policy) -> Regulations.of(policy, shipped, lists));
	}

}
