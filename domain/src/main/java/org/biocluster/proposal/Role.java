package org.biocluster.proposal;

/// What a person may do; checked where the person acts and again where the command is decided.
public enum Role {

	/// The author of the proposal, known by the manage link.
	SUBMITTER,
	/// The product itself: rules, deadlines.
	SYSTEM,
	/// Owns groups, rules and accounts; decides no proposal.
	ADMINISTRATOR,
	/// Registers, checks and re-routes; never decides substance.
	SECRETARIAT,
	/// Leads a group and decides for it.
	CHAIR,
	/// Acts for the chair.
	DEPUTY,
	/// Does the group's paperwork; does what the chair does except sign.
	GROUP_SECRETARY,
	/// Reads and comments.
	MEMBER,
	/// Reads everything, contacts masked.
	AUDITOR

}
