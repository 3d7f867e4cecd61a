package org.biocluster.testsupport.confluent;

/// What a registry refused, in the shape of Confluent's `RestClientException`.
public final class StandInRestException extends Exception {

	private static final long serialVersionUID = 1L;

	private final int status;

	private final int errorCode;

	StandInRestException(String message, int status, int errorCode) {
		super(message + "; error code: " + errorCode);
		this.status = status;
		this.errorCode = errorCode;
	}

	/// Of HTTP.
	public int getStatus() {
		return this.status;
	}

	/// What the registry calls it, or 50005 when the answer is not a registry's.
	public int getErrorCode() {
		return this.errorCode;
	}

}
