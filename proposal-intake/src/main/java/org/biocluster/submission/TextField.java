package org.biocluster.submission;

import java.util.Arrays;
import java.util.List;

import org.biocluster.proposal.TextKind;

/// The free texts of a submission with their limits in code points.
public enum TextField {

	TITLE(TextKind.TITLE, "title", 10, 200, true), BODY(TextKind.BODY, "body", 100, 10_000, false),
	EFFECT(TextKind.EFFECT, "effect", 0, 2_000, false),
	ORGANISATION_NAME(TextKind.ORGANISATION_NAME, "organisationName", 2, 250, true),
	REGION_NAME(TextKind.REGION_NAME, "regionName", 0, 100, true),
	COUNTERPART_NAME(TextKind.COUNTERPART_NAME, "counterpartName", 0, 300, true),
	OTHER_DOCUMENT(TextKind.OTHER_DOCUMENT, "otherDocument", 0, 200, true),
	DEMAND_EVIDENCE(TextKind.DEMAND_EVIDENCE, "demandEvidence", 0, 2_000, false);

	private final TextKind kind;

	private final String path;

	private final int min;

	private final int max;

	private final boolean singleLine;

	TextField(TextKind kind, String path, int min, int max, boolean singleLine) {
		this.kind = kind;
		this.path = path;
		this.min = min;
		this.max = max;
		this.singleLine = singleLine;
	}

	public TextKind kind() {
		return this.kind;
	}

	/// The name of the field in JSON and in the form.
	public String path() {
		return this.path;
	}

	/// The least length of a text that is there.
	public int min() {
		return this.min;
	}

	public int max() {
		return this.max;
	}

	boolean isSingleLine() {
		return this.singleLine;
	}

	boolean isRequired() {
		return this == TITLE || this == BODY;
	}

	static List<TextField> all() {
		return Arrays.asList(values());
	}

}
