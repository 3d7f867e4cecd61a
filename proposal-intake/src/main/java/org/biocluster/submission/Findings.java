package org.biocluster.submission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.biocluster.problem.FieldProblem;

/// Collects what is wrong with one submission. Not thread-safe: belongs to one check.
final class Findings {

	private static final List<String> ORDER = List.of("type", "aspect", "title", "body", "effect", "language",
			"sectors", "crossSector", "themes", "documents", "otherDocument", "counterparts", "counterpartName",
			"participationForm", "due", "projectStage", "demandEvidence", "related", "attachments", "joinGroups",
			"organisationType", "organisationName", "region", "regionName", "submitter.surname", "submitter.givenName",
			"submitter.patronymic", "submitter.position", "submitter.email", "submitter.phone", "consents.personalData",
			"confirmedUnrestricted");

	private final List<FieldProblem> problems = new ArrayList<>();

	void add(String field, String code, Object... arguments) {
		this.problems.add(FieldProblem.of(field, code, arguments));
	}

	boolean isEmpty() {
		return this.problems.isEmpty();
	}

	/// All problems in the order in which a form asks for the fields.
	List<FieldProblem> all() {
		return this.problems.stream().sorted(Comparator.comparingInt((problem) -> place(problem.field()))).toList();
	}

	private static int place(String field) {
		int place = ORDER.indexOf(field);
		return (place < 0) ? ORDER.size() : place;
	}

}
