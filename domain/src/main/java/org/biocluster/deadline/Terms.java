package org.biocluster.deadline;

/// How long each step of consideration may take. Whole days, at least one; which kind each counts stands with it.
///
/// @param registration calendar days from arrival to a number, for what the secretariat checks first
/// @param decision calendar days from registration to the decision of the primary group
/// @param extension calendar days by which the decision may be put off, once
/// @param clarification working days for an author's answer
/// @param opinion working days for the opinion of a consulted group
public record Terms(int registration, int decision, int extension, int clarification, int opinion) {

	/// The terms used where a policy names none.
	public static final Terms USUAL = new Terms(3, 30, 30, 10, 10);

}
