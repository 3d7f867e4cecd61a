package org.biocluster.action;

import java.util.List;
import java.util.Locale;

import org.biocluster.proposal.Outcome;

/// What became of an action.
public sealed interface ActionResult {

	/// A code for the audit trail.
	default String reason() {
		return getClass().getSimpleName().toLowerCase(Locale.ROOT);
	}

	/// The router agreed, now or when the same command came before.
	record Done(Outcome.Accepted outcome) implements ActionResult {
	}

	/// Safely stored; the router has not decided yet.
	record Pending() implements ActionResult {
	}

	/// The router refused.
	record Refused(Outcome.Rejected outcome) implements ActionResult {

		@Override
		public String reason() {
			return outcome.code().name();
		}

	}

	/// The fields cannot be a command.
	record Invalid(List<FieldError> errors) implements ActionResult {

		public Invalid {
			errors = List.copyOf(errors);
		}

	}

	/// Nobody of this role ever may.
	record NotAllowed() implements ActionResult {
	}

	/// Not there, or not for this member.
	record NotFound() implements ActionResult {
	}

	/// Nothing was stored.
	record NotAccepted() implements ActionResult {
	}

	/// Nobody knows whether it was stored; the same command sent again finds out.
	record Unknown() implements ActionResult {
	}

}
