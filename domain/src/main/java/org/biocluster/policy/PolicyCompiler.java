package org.biocluster.policy;

/// Checks a policy completely and makes it ready to use.
public interface PolicyCompiler {

	/// Either a policy that can be used by many threads at once, or every problem that
	/// was found.
	PolicyCheck compile(Policy policy);

}
