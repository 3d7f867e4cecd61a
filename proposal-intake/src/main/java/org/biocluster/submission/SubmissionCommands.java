package org.biocluster.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.biocluster.language.Language;
import org.biocluster.proposal.Actor;
import org.biocluster.proposal.CommandId;
import org.biocluster.proposal.Consent;
import org.biocluster.proposal.NameBasedIds;
import org.biocluster.proposal.Origin;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.Request;
import org.biocluster.proposal.Submitter;
import org.biocluster.proposal.SubmitterCommand.Amend;
import org.biocluster.proposal.SubmitterCommand.Answer;
import org.biocluster.proposal.SubmitterCommand.GiveConsent;
import org.biocluster.proposal.SubmitterCommand.Submit;
import org.biocluster.proposal.Text;
import org.biocluster.proposal.TextId;
import org.biocluster.proposal.TextKind;
import org.biocluster.submission.CanonicalForm.ContentHashes;
import org.biocluster.text.ContentKey;

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
	/// @param reached when the first attempt reached us
	PreparedSubmission prepare(Submission submission, IdempotencyKey key, Instant reached, Instant now) {
		ProposalId proposalId = key.proposalId();
		ContentHashes hashes = CanonicalForm.hashes(submission, this.contentKey);
		String fingerprint = hashes.whole();
		CommandId commandId = new CommandId(NameBasedIds.uuid(proposalId.value(), fingerprint));
		Origin origin = new Origin(submission.channel(), submission.source(), submission.externalId(), reached, null,
				null);
		FileParts files = files(submission, proposalId.value(), "v1/");
		Submit submit = new Submit(submission.classification(), submission.language(),
				texts(submission, hashes, proposalId.value(), "v1/", files), files.files(), submission.submitter(),
				consents(submission, now), origin, fingerprint, submission.flags(), submission.suspicions());
		return new PreparedSubmission(new Request<>(commandId, proposalId, now, Actor.SUBMITTER, Set.of(), null,
				submission.language(), submit), fingerprint);
	}

	/// The command that puts other content in the place of what was submitted. The author
	/// stays who it is, and former
	/// texts stay readable beside the new ones.
	public Amend amend(Submission submission, CommandId commandId) {
		FileParts files = files(submission, commandId.value(), "");
		ContentHashes hashes = CanonicalForm.hashes(submission, this.contentKey);
		return new Amend(submission.classification(), texts(submission, hashes, commandId.value(), "", files),
				files.files(), hashes.whole(), submission.flags());
	}

	/// A text that belongs to a command of the author.
	/// @param name tells apart the texts of one command
	public Text text(CommandId commandId, String name, TextKind kind, Language language, String value) {
		return new Text(new TextId(NameBasedIds.uuid(commandId.value(), name)), kind, language,
				this.contentKey.hash(value), value);
	}

	/// The command that answers questions.
	public Answer answer(CommandId commandId, Language language, List<Text> answers, List<Attachment> files) {
		FileParts parts = FileParts.of(files, commandId.value(), "", language, this.contentKey);
		List<Text> texts = new ArrayList<>(answers);
		texts.addAll(parts.names());
		return new Answer(texts, parts.files());
	}

	/// The command that agrees to publication.
	/// @param person with what may be published
	public GiveConsent giveConsent(Submitter person, Instant now) {
		return new GiveConsent(this.consents.publication().given(now, person.publishable()), person);
	}

	private FileParts files(Submission submission, UUID namespace, String prefix) {
		return FileParts.of(submission.files(), namespace, prefix, submission.language(), this.contentKey);
	}

	private List<Text> texts(Submission submission, ContentHashes hashes, UUID namespace, String prefix,
			FileParts files) {
		List<Text> texts = new ArrayList<>();
		submission.texts().forEach((kind, value) -> {
			TextId id = new TextId(NameBasedIds.uuid(namespace, prefix + kind.name()));
			String hash = Objects.requireNonNull(hashes.texts().get(kind));
			texts.add(new Text(id, kind, submission.language(), hash, value));
		});
		texts.addAll(files.names());
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
