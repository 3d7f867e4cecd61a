package org.biocluster.standalone;

/// The start can't go on; the message tells a person why, in one line.
final class StartFailure extends Exception {

	private static final long serialVersionUID = 1L;

	StartFailure(String message) {
		super(message);
	}

}
