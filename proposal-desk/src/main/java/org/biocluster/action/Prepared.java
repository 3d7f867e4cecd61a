package org.biocluster.action;

import java.util.List;

import org.biocluster.proposal.StaffCommand;

/// A wish as a command, or why it is none.
public sealed interface Prepared {

	/// It can be sent.
	record Ready(StaffCommand command) implements Prepared {
	}

	/// Its fields cannot be a command.
	record Wrong(List<FieldError> errors) implements Prepared {

		public Wrong {
			errors = List.copyOf(errors);
		}

	}

}
