package org.biocluster.authoring;

import org.biocluster.proposal.Outcome;

/// What became of an author's command.
public sealed interface AuthorResult {

	/// It took effect, now or when the same command came before; the own view shows it
	/// where it was in time.
	record Done(Outcome.Accepted outcome) implements AuthorResult {
	}

	/// Safely stored; the router has not decided yet.
	record Pending() implements AuthorResult {
	}

	/// The router refused.
	record Refused(Outcome.Rejected outcome) implements AuthorResult {
	}

	/// Nothing was saved.
	record NotAccepted() implements AuthorResult {
	}

	/// Nobody knows whether it was saved; the same command sent again finds out.
	record Unknown() implements AuthorResult {
	}

}
