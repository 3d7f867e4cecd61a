package org.biocluster.command;

import org.biocluster.proposal.Outcome;

/// What is known of a command when its sender stops waiting.
public sealed interface CommandResult {

	/// The router has decided.
	record Decided(Outcome outcome) implements CommandResult {
	}

	/// Durably stored; the router has not decided yet, but will.
	record Stored() implements CommandResult {
	}

	/// Nothing was stored; the same command may be sent again.
	record NotAccepted() implements CommandResult {
	}

	/// Nobody knows whether it was stored; the same command sent again finds out and has
	/// no second effect.
	record Unknown() implements CommandResult {
	}

}
