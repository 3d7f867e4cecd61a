package org.biocluster.routing;

/// The router must not run: on this state it would register twice or repeat a number.
public class StateNotWholeException extends RuntimeException {

	/// What an operator does about it.
	public static final String NEXT_STEP = "Rebuild the state from the history: ./standalone --rebuild-router, or java -jar proposal-router.jar rebuild";

	public StateNotWholeException(String message) {
		super(message);
	}

	public StateNotWholeException(String message, Throwable cause) {
		super(message, cause);
	}

}
