package org.biocluster.projection;

/// A projection's answer to a record that can be read but makes no sense: the record goes to quarantine, the rest goes on.
public final class InvalidRecordException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/// @param message says what is wrong without repeating personal data; it is stored
	/// and shown to staff
	public InvalidRecordException(String message) {
		super(message);
	}

}
