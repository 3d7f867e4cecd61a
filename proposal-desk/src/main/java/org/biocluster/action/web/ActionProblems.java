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
public record ActionProblems(Messages messages) {

	private static final String EVENT = "event.";

	Problem of(ActionResult result, Language language) {
		return new Problem(code(result), switch (result) {
			case ActionResult.Refused refused -> errors(refused.outcome(), language);
			case ActionResult.Invalid invalid ->
				invalid.errors().stream().map((error) -> document(error, language)).toList();
			case ActionResult.NotAllowed _, ActionResult.NotFound _, ActionResult.NotAccepted _, ActionResult.Unknown _,
					ActionResult.Done _, ActionResult.Pending _ ->
				List.of();
		});
	}

	/// What kind of problem it is.
	public static ProblemCode code(ActionResult result) {
		return switch (result) {
			case ActionResult.Refused refused -> code(refused.outcome().code());
			case ActionResult.Invalid _ -> ProblemCode.INVALID;
			case ActionResult.NotAllowed _ -> ProblemCode.FORBIDDEN;
			case ActionResult.NotFound _ -> ProblemCode.NOT_FOUND;
			case ActionResult.NotAccepted _ -> ProblemCode.NOT_ACCEPTED;
			case ActionResult.Unknown _ -> ProblemCode.UNKNOWN_OUTCOME;
			case ActionResult.Done _, ActionResult.Pending _ ->
				throw new IllegalArgumentException("Nothing is wrong with " + result);
		};
	}

	private static ProblemCode code(RejectionCode code) {
		return switch (code) {
			case STALE -> ProblemCode.STALE;
			case INVALID, KEY_REUSED, NOT_AVAILABLE -> ProblemCode.INVALID;
			case NOT_IN_THIS_STATUS -> ProblemCode.NOT_IN_THIS_STATUS;
			case FORBIDDEN -> ProblemCode.FORBIDDEN;
			case UNKNOWN_PROPOSAL -> ProblemCode.NOT_FOUND;
			case INTERNAL, OTHER -> ProblemCode.INTERNAL;
		};
	}

	private List<Map<String, Object>> errors(Outcome.Rejected outcome, Language language) {
		return switch (outcome.code()) {
			case STALE -> outcome.changed().stream().map((type) -> changed(type, language)).toList();
			case INVALID -> fields(outcome, language);
			case NOT_IN_THIS_STATUS, FORBIDDEN, UNKNOWN_PROPOSAL, KEY_REUSED, NOT_AVAILABLE, INTERNAL, OTHER ->
				List.of();
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
