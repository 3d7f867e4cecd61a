package org.biocluster.submission;

import org.biocluster.latelink.LateClaim;
import org.biocluster.proposal.Request;
import org.biocluster.proposal.SubmitterCommand.Submit;
import org.biocluster.proposal.SubmitterCommand;

/// A command ready to be sent.
///
/// @param fingerprint the keyed hash of the content
record PreparedSubmission(Request<SubmitterCommand> request, String fingerprint) {

	/// The same by a late link.
	PreparedSubmission by(LateClaim.Granted late) {
		SubmitterCommand command = this.request.command() instanceof Submit submit
				? submit.from(submit.origin().by(late.entry(), late.reached())) : this.request.command();
		return new PreparedSubmission(
				new Request<>(this.request.id(), this.request.proposalId(), this.request.at(), this.request.actor(),
						this.request.groups(), this.request.basedOn(), this.request.language(), command),
				this.fingerprint);
	}

}
