package org.biocluster.proposal;

/// What a free text is for.
public enum TextKind {

	TITLE, BODY, EFFECT, ORGANISATION_NAME, REGION_NAME, COUNTERPART_NAME, OTHER_DOCUMENT, DEMAND_EVIDENCE, QUESTION,
	ANSWER, REASON, REMARKS, NOTE, DECISION, TASK, FILE_NAME,
	/// A kind that this version does not know.
	OTHER

}
