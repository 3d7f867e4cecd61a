package org.biocluster.wire;

import org.jspecify.annotations.Nullable;

/// The schema registry did not answer, or not usefully: the same will work later, so try again.
public final class RegistryUnavailableException extends WireException {

	private static final long serialVersionUID = 1L;

	RegistryUnavailableException(String topic, String problem, @Nullable Throwable cause) {
		super(topic, problem, cause);
	}

}
