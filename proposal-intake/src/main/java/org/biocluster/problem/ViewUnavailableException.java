package org.biocluster.problem;

/// The view cannot be read at the moment; submissions do not need it.
public final class ViewUnavailableException extends RuntimeException {

	/// @param cause what the database said
	public ViewUnavailableException(Throwable cause) {
		super("The status view cannot be read", cause);
	}

}
