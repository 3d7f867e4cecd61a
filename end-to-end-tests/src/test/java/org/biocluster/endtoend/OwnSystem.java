package org.biocluster.endtoend;

import org.biocluster.testsupport.system.ProposalSystem;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives a test class that asks for it before all its tests a running system of its own, which it may break, and ends it
/// after the class.
final class OwnSystem implements ParameterResolver {

	private static final Namespace NAMESPACE = Namespace.create(OwnSystem.class);

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == ProposalSystem.class;
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return context.getStore(NAMESPACE)
			.computeIfAbsent(ProposalSystem.class, (type) -> SharedSystem.started(), ProposalSystem.class);
	}

}
