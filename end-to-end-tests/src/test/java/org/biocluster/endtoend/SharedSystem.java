package org.biocluster.endtoend;

import org.biocluster.testsupport.system.ProposalSystem;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives every test class that asks for it the same running system, and ends it after the last class.
final class SharedSystem implements ParameterResolver {

	private static final Namespace NAMESPACE = Namespace.create(SharedSystem.class);

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == ProposalSystem.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return context.getRoot()
			.getStore(NAMESPACE)
			.computeIfAbsent(ProposalSystem.class, (type) -> started(), ProposalSystem.class);
	}

	/// The first requests load classes and fetch schemas; no test measures that.
	static ProposalSystem started() {
		ProposalSystem system = ProposalSystem.start();
		WarmUp.of(system);
		return system;
	}

}
