package org.biocluster.setup;

import org.jspecify.annotations.Nullable;

/// Broker or registry did not answer in time; the same will work later.
public final class SetupUnavailableException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	SetupUnavailableException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
