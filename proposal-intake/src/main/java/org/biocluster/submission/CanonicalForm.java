package org.biocluster.submission;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.biocluster.proposal.Classification;
import org.biocluster.proposal.Submitter;
import org.biocluster.proposal.TextKind;
import org.biocluster.text.ContentKey;
import org.biocluster.text.Utf8;
import org.jspecify.annotations.Nullable;

/// One spelling for everything that a submission says: two bodies that mean the same have the same form, whatever the
/// order of their members. Every part carries its length, so that no text can imitate another field.
final class CanonicalForm {

	/// More than most submissions need.
	private static final int USUAL = 6_000;

	/// For a length and the signs around it.
	private static final int SPARE = 16;

	private final Map<TextKind, Place> texts = new EnumMap<>(TextKind.class);

	private byte[] form = new byte[USUAL];

	private int size;

	private CanonicalForm() {
		write("submission/1\n");
	}

	static CanonicalForm of(Submission submission) {
		CanonicalForm form = new CanonicalForm();
		form.add("language", submission.language().code());
		form.add(submission.classification());
		submission.texts().forEach(form::add);
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
		return form;
	}

	/// The hash of all of it.
	String hash(ContentKey key) {
		return key.hash(this.form, 0, this.size);
	}

	/// The hash of one of the texts, which was encoded here already.
	String hash(ContentKey key, TextKind text) {
		Place place = Objects.requireNonNull(this.texts.get(text));
		return key.hash(this.form, place.from(), place.length());
	}

	private void add(TextKind kind, String text) {
		this.texts.put(kind, put("text." + kind.name().toLowerCase(Locale.ROOT), text));
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
		put(name, Objects.toString(value, ""));
	}

	private Place put(String name, String text) {
		room(name.length() + text.length());
		write(name);
		this.form[this.size++] = '=';
		write(Integer.toString(text.length()));
		this.form[this.size++] = ':';
		int start = this.size;
		write(text);
		int end = this.size;
		this.form[this.size++] = '\n';
		return new Place(start, end - start);
	}

	private void room(int characters) {
		int most = this.size + SPARE + characters * Utf8.MOST;
		if (most > this.form.length) {
			this.form = Arrays.copyOf(this.form, Math.max(most, 2 * this.form.length));
		}
	}

	private void write(String text) {
		this.size = Utf8.write(text, this.form, this.size);
	}

	/// Where in the form something stands.
	private record Place(int from, int length) {
	}

}
