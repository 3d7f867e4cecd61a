package org.biocluster.proposal;

/// Who acted: an opaque id, never a name, and the role in which it was done.
public record Actor(String id, Role role) {

	public static final Actor SUBMITTER = new Actor("submitter", Role.SUBMITTER);

	public static final Actor SYSTEM = new Actor("system", Role.SYSTEM);

}
