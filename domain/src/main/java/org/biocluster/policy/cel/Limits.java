package org.biocluster.policy.cel;

/// What an expression may cost. An administrator writes rules while proposals flow through them, so no rule that is
/// accepted may be able to hold the flow up.
final class Limits {

	/// Rules of one policy.
	static final int MAX_RULES = 500;

	/// Code points of one expression.
	static final int MAX_EXPRESSION = 4_000;

	/// Depth of nesting; the parser counts one level per operator of a chain.
	static final int MAX_DEPTH = 50;

	/// Steps of all comprehensions of one evaluation together.
	static final int MAX_ITERATIONS = 500;

	/// Characters of a regular expression.
	static final int MAX_PATTERN = 200;

	/// Instructions that a regular expression compiles to; matching costs at most this
	/// times the text's length.
	static final int MAX_PATTERN_PROGRAM = 300;

	/// The counted repetitions of a regular expression, multiplied, because nested ones
	/// multiply.
	static final int MAX_PATTERN_REPETITIONS = 200;

	/// Regular expressions in all rules together.
	static final int MAX_PATTERNS = 50;

	/// What evaluating all rules of a policy once may cost, see [ExpressionCost].
	static final long MAX_COST = 3_000_000;

	/// Characters of a title that rules read.
	static final int MAX_TITLE = 200;

	/// Characters of a body that rules read.
	static final int MAX_BODY = 10_000;

	/// Characters of a code.
	static final int MAX_CODE = 64;

	/// Codes in one list of a proposal.
	static final int MAX_LIST = 20;

	private Limits() {
	}

}
