package org.biocluster.submission;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.biocluster.proposal.Classification;
import org.biocluster.proposal.Submitter;
import org.jspecify.annotations.Nullable;

/// One spelling for everything that a submission says: two bodies that mean the same have the same form, whatever the
/// order of their members. Every part carries its length, so that no text can imitate another field.
final class CanonicalForm {

	/// More than most submissions have characters.
	private static final int USUAL = 4_000;

	private final StringBuilder form = new StringBuilder(USUAL).append("submission/1\n");

	private CanonicalForm() {
	}

	static String of(Submission submission) {
		CanonicalForm form = new CanonicalForm();
		form.add("language", submission.language().code());
		form.add(submission.classification());
		submission.texts().forEach((kind, text) -> form.add("text." + kind.name().toLowerCase(Locale.ROOT), text));
		if (submission.submitter() != null) {
			form.add(submission.submitter());
		}
		if (!submission.files().isEmpty()) {
			form.add("files", submission.files().size());
			submission.files().forEach((file) -> form.add("file." + file.sha256(), file.name()));
		}
		form.add("publication", submission.publication());
		if (submission.submitter() != null && submission.publication()) {
			form.add("publishable", submission.submitter().publishable());
		}
		form.add("channel", submission.channel());
		form.add("source", submission.source());
		form.add("externalId", submission.externalId());
		return form.form.toString();
	}

	private void add(Classification classification) {
		add("type", classification.type());
		add("aspect", classification.aspect());
		add("sectors", classification.sectors());
		add("crossSector", classification.crossSector());
		add("themes", classification.themes());
		add("organisationType", classification.organisationType());
		add("region", classification.region());
		add("documents", classification.documents());
		add("counterparts", classification.counterparts());
		add("participationForm", classification.participationForm());
		add("projectStage", classification.projectStage());
		add("due", classification.due());
		add("related", classification.related());
		add("joinGroups", classification.joinGroups());
	}

	private void add(Submitter submitter) {
		add("surname", submitter.surname());
		add("givenName", submitter.givenName());
		add("patronymic", submitter.patronymic());
		add("position", submitter.position());
		add("email", submitter.email());
		add("phone", submitter.phone());
	}

	private void add(String name, List<String> values) {
		add(name, values.size());
		values.forEach((value) -> add(name, value));
	}

	private void add(String name, @Nullable Object value) {
		String text = Objects.toString(value, "");
		this.form.append(name).append('=').append(text.length()).append(':').append(text).append('\n');
	}

}
