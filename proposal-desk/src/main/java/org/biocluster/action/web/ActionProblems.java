package org.biocluster.action.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.biocluster.action.ActionResult;
import org.biocluster.action.FieldError;
import org.biocluster.language.Language;
import org.biocluster.problem.web.Problem;
import org.biocluster.problem.web.ProblemCode;
import org.biocluster.proposal.Outcome;
import org.biocluster.proposal.RejectionCode;
import org.biocluster.wording.Messages;

/// Says why an action came to nothing.
/// @param messages the words of single mistakes, under `action.<code>`, and of events
record ActionProblems(Messages messages) {

	private static final String EVENT = "event.";

	Problem of(ActionResult result, Language language) {
		return switch (result) {
			case ActionResult.Refused refused -> refused(refused.outcome(), language);
			case ActionResult.Invalid invalid -> new Problem(ProblemCode.INVALID,
					invalid.errors().stream().map((error) -> document(error, language)).toList());
			case ActionResult.NotAllowed _ -> new Problem(ProblemCode.FORBIDDEN);
			case ActionResult.NotFound _ -> new Problem(ProblemCode.NOT_FOUND);
			case ActionResult.NotAccepted _ -> new Problem(ProblemCode.NOT_ACCEPTED);
			case ActionResult.Unknown _ -> new Problem(ProblemCode.UNKNOWN_OUTCOME);
			case ActionResult.Done _, ActionResult.Pending _ ->
				throw new IllegalArgumentException("Nothing is wrong with " + result);
		};
	}

	private Problem refused(Outcome.Rejected outcome, Language language) {
		return switch (outcome.code()) {
			case STALE -> new Problem(ProblemCode.STALE,
					outcome.changed().stream().map((type) -> changed(type, language)).toList());
			case INVALID -> new Problem(ProblemCode.INVALID, fields(outcome, language));
			case NOT_IN_THIS_STATUS -> new Problem(ProblemCode.NOT_IN_THIS_STATUS);
			case FORBIDDEN -> new Problem(ProblemCode.FORBIDDEN);
			case UNKNOWN_PROPOSAL -> new Problem(ProblemCode.NOT_FOUND);
			case KEY_REUSED, NOT_AVAILABLE -> new Problem(ProblemCode.INVALID);
			case INTERNAL, OTHER -> new Problem(ProblemCode.INTERNAL);
		};
	}

	private List<Map<String, Object>> fields(Outcome.Rejected outcome, Language language) {
		return outcome.fields()
			.stream()
			.distinct()
			.map((field) -> document(new FieldError(field, "not-valid"), language))
			.toList();
	}

	private Map<String, Object> changed(String type, Language language) {
		String key = messages.has(EVENT + type) ? EVENT + type : "event.other";
		return error("If-Match", RejectionCode.STALE.name().toLowerCase(java.util.Locale.ROOT),
				messages.in(language, key, "", type), Map.of("event", type));
	}

	private Map<String, Object> document(FieldError error, Language language) {
		return error(error.field(), error.code(), messages.in(language, "action." + error.code()), Map.of());
	}

	private static Map<String, Object> error(String field, String code, String message, Map<String, Object> more) {
		Map<String, Object> error = new LinkedHashMap<>();
		error.put("field", field);
		error.put("code", code);
		error.put("message", message);
		error.putAll(more);
		return error;
	}

}
