package org.biocluster.submission;

import org.biocluster.proposal.Request;
import org.biocluster.proposal.SubmitterCommand;

/// Where commands go. Never throws: what happened to a command is always said.
public interface CommandChannel {

	/// Sends one command and waits until its fate is known, or until it no longer makes
	/// sense to wait.
	Delivery send(Request<SubmitterCommand> request);

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
