package org.biocluster.standalone;

/// The start can't go on; the message tells a person why, in one line.
final class StartFailure extends Exception {

	private static final long serialVersionUID = 1L;

	private final String reason;

	StartFailure(String reason) {
		super(reason);
		this.reason = reason;
	}

	String reason() {
		return this.reason;
	}

}
