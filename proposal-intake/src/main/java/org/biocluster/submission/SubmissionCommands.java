package org.biocluster.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.biocluster.proposal.Actor;
import org.biocluster.proposal.CommandId;
import org.biocluster.proposal.Consent;
import org.biocluster.proposal.NameBasedIds;
import org.biocluster.proposal.Origin;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.Request;
import org.biocluster.proposal.SubmitterCommand.Submit;
import org.biocluster.proposal.Text;
import org.biocluster.proposal.TextId;

/// Makes the command of a submission. Every identity in it follows from the key and the content, so a repeated attempt
/// is the same command and another content under the same key is another one. Thread-safe.
public final class SubmissionCommands {

	private final ContentKey contentKey;

	private final ConsentDocuments consents;

	public SubmissionCommands(ContentKey contentKey, ConsentDocuments consents) {
		this.contentKey = contentKey;
		this.consents = consents;
	}

	/// The command to send.
	PreparedSubmission prepare(Submission submission, IdempotencyKey key, Instant now) {
		ProposalId proposalId = key.proposalId();
		String fingerprint = this.contentKey.hash(CanonicalForm.of(submission));
		CommandId commandId = new CommandId(NameBasedIds.uuid(proposalId.value(), fingerprint));
		Origin origin = new Origin(submission.channel(), submission.source(), submission.externalId(), now, null);
		Submit submit = new Submit(submission.classification(), submission.language(), texts(submission, proposalId),
				List.of(), submission.submitter(), consents(submission, now), origin, fingerprint, submission.flags(),
				List.of());
		return new PreparedSubmission(new Request<>(commandId, proposalId, now, Actor.SUBMITTER, Set.of(), null,
				submission.language(), submit), fingerprint);
	}

	private List<Text> texts(Submission submission, ProposalId proposalId) {
		List<Text> texts = new ArrayList<>();
		submission.texts().forEach((kind, value) -> {
			TextId id = new TextId(NameBasedIds.uuid(proposalId.value(), "v1/" + kind.name()));
			texts.add(new Text(id, kind, submission.language(), this.contentKey.hash(value), value));
		});
		return texts;
	}

	private List<Consent> consents(Submission submission, Instant now) {
		if (submission.submitter() == null) {
			return List.of();
		}
		List<Consent> given = new ArrayList<>();
		given.add(this.consents.personalData().given(now, List.of()));
		if (submission.publication()) {
			given.add(this.consents.publication().given(now, submission.submitter().publishable()));
		}
		return given;
	}

}
