package org.biocluster.policy.change;

import java.util.Optional;

import org.biocluster.policy.CompiledPolicy;
import org.biocluster.policy.Policy;

/// The policy as this process knows it. Thread-safe.
public interface Policies {

	/// The version in force; empty until it has been read.
	Optional<CompiledPolicy> active();

	/// A version, in force or not.
	Optional<CompiledPolicy> version(long version);

	/// The content of the version in force.
	default Optional<Policy> policy() {
		return active().map(CompiledPolicy::policy);
	}

}
