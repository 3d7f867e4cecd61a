package org.biocluster.command;

import org.biocluster.proposal.Command;
import org.biocluster.proposal.Request;

/// Where commands of one kind go. Never throws: what happened to a command is always said.
@FunctionalInterface
public interface CommandChannel<C extends Command> {

	/// Sends one command and waits until its fate is known, or until it no longer makes
	/// sense to wait.
	Delivery send(Request<C> request);

	/// What is known about a command that was sent.
	enum Delivery {

		/// Durably stored.
		STORED,
		/// Certainly not stored.
		NOT_ACCEPTED,
		/// It may be stored or not, now or a little later.
		UNKNOWN

	}

}
