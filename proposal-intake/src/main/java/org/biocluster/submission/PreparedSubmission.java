package org.biocluster.submission;

import org.biocluster.proposal.Request;
import org.biocluster.proposal.SubmitterCommand;

/// A command ready to be sent.
///
/// @param fingerprint the keyed hash of the content
record PreparedSubmission(Request<SubmitterCommand> request, String fingerprint) {
}
