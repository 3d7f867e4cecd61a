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
import org.biocluster.reuse.Spare;
import org.biocluster.text.ContentKey;
import org.biocluster.text.Utf8;
import org.jspecify.annotations.Nullable;

/// One spelling for everything that a submission says: two bodies that mean the same have the same form, whatever the
/// order of their members. Every part carries its length, so that no text can imitate another field. Used by one thread, for
/// one submission after the other.
final class CanonicalForm {

	private static final Spare<CanonicalForm> SPARE_ONES = new Spare<>(CanonicalForm::new);

	/// More than most submissions need.
	private static final int USUAL = 8_000;

	/// Room that a rare long submission needed is not kept.
	private static final int KEPT = 65_536;

	private static final int CHARACTERS = 1_024;

	/// For a length and the signs around it.
	private static final int SPARE = 16;

	private static final Map<TextKind, String> NAMES = new EnumMap<>(TextKind.class);

	static {
		for (TextKind kind : TextKind.values()) {
			NAMES.put(kind, "text." + kind.name().toLowerCase(Locale.ROOT));
		}
	}

	private final char[] characters = new char[CHARACTERS];

	private byte[] form = new byte[USUAL];

	private int size;

	private CanonicalForm() {
	}

	/// The hashes of a submission.
	static ContentHashes hashes(Submission submission, ContentKey key) {
		CanonicalForm form = SPARE_ONES.take();
		form.size = 0;
		ContentHashes hashes = form.hash(submission, key);
		if (form.form.length <= KEPT) {
			SPARE_ONES.giveBack(form);
		}
		return hashes;
	}

	private ContentHashes hash(Submission submission, ContentKey key) {
		write("submission/1\n");
		add("language", submission.language().code());
		add(submission.classification());
		Map<TextKind, String> texts = new EnumMap<>(TextKind.class);
		// Each is hashed where it stands: it was encoded already.
		submission.texts().forEach((kind, text) -> {
			int length = put(Objects.requireNonNull(NAMES.get(kind)), text);
			texts.put(kind, key.hash(this.form, this.size - 1 - length, length));
		});
		if (submission.submitter() != null) {
			add(submission.submitter());
		}
		if (!submission.files().isEmpty()) {
			add("files", submission.files().size());
			submission.files().forEach((file) -> add("file." + file.sha256(), file.name()));
		}
		add("publication", submission.publication());
		if (submission.submitter() != null && submission.publication()) {
			add("publishable", submission.submitter().publishable());
		}
		add("channel", submission.channel());
		add("source", submission.source());
		add("externalId", submission.externalId());
		return new ContentHashes(key.hash(this.form, 0, this.size), texts);
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

	/// @return how many bytes the text has; they stand in front of the last one
	private int put(String name, String text) {
		room(name.length() + text.length());
		write(name);
		this.form[this.size++] = '=';
		write(text.length());
		this.form[this.size++] = ':';
		int start = this.size;
		write(text);
		int length = this.size - start;
		this.form[this.size++] = '\n';
		return length;
	}

	private void room(int characters) {
		int most = this.size + SPARE + characters * Utf8.MOST;
		if (most > this.form.length) {
			this.form = Arrays.copyOf(this.form, Math.max(most, 2 * this.form.length));
		}
	}

	/// In decimal digits; never negative.
	private void write(int number) {
		if (number > 9) {
			write(number / 10);
		}
		this.form[this.size++] = (byte) ('0' + number % 10);
	}

	private void write(String text) {
		this.size = Utf8.write(text, this.form, this.size, this.characters);
	}

	/// @param whole the hash of all of it
	/// @param texts the hash of each of its texts
	record ContentHashes(String whole, Map<TextKind, String> texts) {
	}

}
