package org.biocluster.policy;

/// Marks that put a proposal on the secretariat's check list; they never change where it goes.
public enum RoutingFlag {

	/// A support measure without saying what exactly is proposed.
	ASPECT_MISSING,

	/// More than four groups besides the primary one.
	MANY_GROUPS,

	/// A rule named a retired group that was merged into no other; the secretariat
	/// answers for it.
	GROUP_RETIRED,

	/// A code that is unknown or retired; the rules did not see it.
	UNKNOWN_CODE,

	/// At least one rule failed and was left out.
	RULE_ERROR

}
