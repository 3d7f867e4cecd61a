package org.biocluster.policy;

import java.util.Set;

/// A checked policy, ready to use. Thread-safe; the same attributes always give the same decision.
public interface CompiledPolicy {

	/// The policy it was made from.
	Policy policy();

	/// SHA-256 of the policy's canonical text, in lower-case hexadecimal.
	String hash();

	/// Where a proposal with these attributes goes. Always an answer: a rule that fails
	/// is left out and recorded.
	RoutingDecision route(Attributes attributes);

	/// The names of the components of [Attributes] that at least one rule reads.
	Set<String> readAttributes();

	/// Says in words what a decision under this version of the policy means.
	Explanation explain(RoutingDecision recorded);

}
