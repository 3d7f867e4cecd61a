package org.biocluster.routing;

/// The router's state cannot be used as it is; the rebuild command makes it anew from the history.
public final class UnreadableStateException extends StateNotWholeException {

	public UnreadableStateException(String message) {
		super(message);
	}

	public UnreadableStateException(String message, Throwable cause) {
		super(message, cause);
	}

}
