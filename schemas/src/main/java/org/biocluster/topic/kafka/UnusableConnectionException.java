package org.biocluster.topic.kafka;

import org.jspecify.annotations.Nullable;

/// A connection to Kafka that is not configured as it must be; the message says which setting or file, in one line.
public final class UnusableConnectionException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnusableConnectionException(String message) {
		this(message, null);
	}

	UnusableConnectionException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
