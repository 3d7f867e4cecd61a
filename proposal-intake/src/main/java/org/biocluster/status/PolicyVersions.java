package org.biocluster.status;

import java.util.Optional;

import org.biocluster.policy.CompiledPolicy;

/// The versions of the policy that this process has read.
public interface PolicyVersions {

	/// The one in force; empty until there is one.
	Optional<CompiledPolicy> active();

	/// A version by its number, however old; empty when it was never read.
	Optional<CompiledPolicy> version(long version);

}
