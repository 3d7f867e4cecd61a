package org.biocluster.submission.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// The steps of the form, in order.
public enum FormStep {

	PROPOSAL("1"), AUTHOR("2"), REVIEW("3");

	private static final Set<String> OF_AUTHOR = Set.of("organisationType", "organisationName", "region", "regionName",
			"identity", "joinGroups", "submitter", "consents.personalData", "consents.publication",
			"consents.publishable");

	private final String code;

	FormStep(String code) {
		this.code = code;
	}

	/// How forms and addresses name it.
	public String code() {
		return this.code;
	}

	static Optional<FormStep> ofCode(String code) {
		return Arrays.stream(values()).filter((step) -> step.code.equals(code)).findFirst();
	}

	/// The step that asks for a field.
	static FormStep ofField(String field) {
		if (field.startsWith("submitter.") || OF_AUTHOR.contains(field)) {
			return AUTHOR;
		}
		return field.equals("confirmedUnrestricted") ? REVIEW : PROPOSAL;
	}

	FormStep next() {
		return values()[Math.min(ordinal() + 1, values().length - 1)];
	}

	FormStep previous() {
		return values()[Math.max(ordinal() - 1, 0)];
	}

	/// Whether it comes before another.
	public boolean isBefore(FormStep other) {
		return compareTo(other) < 0;
	}

}
