package org.biocluster.proposal;

/// Why a command was refused; stable, shown to people in words of their language.
public enum RejectionCode {

	/// No proposal has this id.
	UNKNOWN_PROPOSAL,
	/// Another content was sent under this key before.
	KEY_REUSED,
	/// The proposal changed after the actor saw it.
	STALE,
	/// The actor's role or groups do not allow it.
	FORBIDDEN,
	/// The proposal's status does not allow it.
	NOT_IN_THIS_STATUS,
	/// Something required is missing or not allowed.
	INVALID,
	/// The product does not carry this command out yet.
	NOT_AVAILABLE,
	/// The decision failed; the command stands in the dead letters.
	INTERNAL,
	/// A reason that this version does not know.
	OTHER

}
