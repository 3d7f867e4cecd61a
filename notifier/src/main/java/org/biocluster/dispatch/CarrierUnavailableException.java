package org.biocluster.dispatch;

/// The mail server can't be reached or doesn't want to talk now; no delivery was touched.
public final class CarrierUnavailableException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public CarrierUnavailableException(Throwable cause) {
		super("The mail server can't be reached", cause);
	}

}
