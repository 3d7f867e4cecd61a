package org.biocluster.routing.rebuild;

/// The state cannot be replaced under a router that works on it.
public final class RouterIsRunningException extends RuntimeException {

	RouterIsRunningException(int members) {
		super("The router runs (" + members + " members in its group). Stop every instance, then rebuild");
	}

}
