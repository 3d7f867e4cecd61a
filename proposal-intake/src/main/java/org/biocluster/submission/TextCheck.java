package org.biocluster.submission;

import java.util.EnumMap;
import java.util.Map;

import org.biocluster.proposal.TextKind;
import org.jspecify.annotations.Nullable;

/// Checks the free texts and normalises them.
final class TextCheck {

	private final SubmissionInput input;

	private final Findings findings;

	private int kinds;

	TextCheck(SubmissionInput input, Findings findings) {
		this.input = input;
		this.findings = findings;
	}

	/// The texts that are there, normalised; what is wrong went to the findings.
	Map<TextKind, String> texts() {
		Map<TextKind, String> texts = new EnumMap<>(TextKind.class);
		for (TextField field : TextField.all()) {
			CheckedText text = CheckedText.of(typed(field));
			check(field, text);
			this.kinds |= text.kinds();
			if (!text.value().isEmpty()) {
				texts.put(field.kind(), text.value());
			}
		}
		return texts;
	}

	/// Which kinds of characters they may hold, all together.
	int kinds() {
		return this.kinds;
	}

	private @Nullable String typed(TextField field) {
		return switch (field) {
			case TITLE -> this.input.title();
			case BODY -> this.input.body();
			case EFFECT -> this.input.effect();
			case ORGANISATION_NAME -> this.input.organisationName();
			case REGION_NAME -> this.input.regionName();
			case COUNTERPART_NAME -> this.input.counterpartName();
			case OTHER_DOCUMENT -> this.input.otherDocument();
			case DEMAND_EVIDENCE -> this.input.demandEvidence();
		};
	}

	private void check(TextField field, CheckedText text) {
		int length = text.length();
		if (length == 0) {
			checkMissing(field);
		}
		else if (text.hasForbiddenCharacter()) {
			this.findings.add(field.path(), "characters");
		}
		else if (field.isSingleLine() && text.hasSeveralLines()) {
			this.findings.add(field.path(), "lines");
		}
		else if (length < field.min()) {
			this.findings.add(field.path(), code(field, "short"), field.min(), length);
		}
		else if (length > field.max()) {
			this.findings.add(field.path(), code(field, "long"), field.max(), length, length - field.max());
		}
	}

	private void checkMissing(TextField field) {
		if (field.isRequired()) {
			this.findings.add(field.path(), "required");
		}
		else if (field == TextField.ORGANISATION_NAME && needsOrganisation()) {
			this.findings.add(field.path(), "org.required");
		}
	}

	/// Without personal data the type of the organisation is enough.
	private boolean needsOrganisation() {
		return this.input.submitter() != null && !"individual-expert".equals(this.input.organisationType());
	}

	private static String code(TextField field, String problem) {
		return switch (field) {
			case TITLE -> "title." + problem;
			case BODY -> "body." + problem;
			case EFFECT, ORGANISATION_NAME, REGION_NAME, COUNTERPART_NAME, OTHER_DOCUMENT, DEMAND_EVIDENCE ->
				"text." + problem;
		};
	}

}
