package org.biocluster.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.biocluster.action.FieldError;
import org.jspecify.annotations.Nullable;

/// What somebody typed into a form and what was wrong with it, so that the page can be shown again without a word lost.
/// @param action code of the action
/// @param commandId the identity with which the form is sent again
/// @param basedOn the version that was seen when it was typed
/// @param problem code of what happened, with its words under `problem.<code>`
/// @param typed the values by the names of fields
/// @param changed types of the events that were not known
public record Attempt(String action, String commandId, @Nullable Long basedOn, String problem,
		Map<String, List<String>> typed, List<FieldError> errors, List<String> changed) {

	public Attempt {
		typed = Map.copyOf(typed);
		errors = List.copyOf(errors);
		changed = List.copyOf(changed);
	}

	/// Whether somebody else changed the proposal meanwhile.
	public boolean isStale() {
		return problem.equals("stale");
	}

	/// Whether this is the form that was sent.
	public boolean isAbout(Form form) {
		return form.action().code().equals(action);
	}

	/// The codes of the mistakes that a field is to blame for, each once. What was left
	/// empty is missing, whatever else
	/// the decider finds wrong with it.
	public List<String> problemsOf(Field field) {
		boolean empty = typed.getOrDefault(field.name(), List.of()).stream().allMatch(String::isBlank);
		return errorsOf(field).stream().map((error) -> empty ? FieldError.REQUIRED : error.code()).distinct().toList();
	}

	private List<FieldError> errorsOf(Field field) {
		return errors.stream().filter((error) -> concerns(field, error)).toList();
	}

	/// The mistakes that no field of the form can be blamed for.
	public List<FieldError> otherErrors(Form form) {
		List<FieldError> left = new ArrayList<>(errors);
		form.fields().forEach((field) -> left.removeAll(errorsOf(field)));
		return left;
	}

	private static boolean concerns(Field field, FieldError error) {
		String path = error.field().replaceAll("\\[\\d+]", "");
		return field.path().equals(path) || field.path().startsWith(path + ".") && field.required()
				|| SAME.contains(path + " " + field.path());
	}

	/// Texts of a decision are named as a whole where only the Russian ones can be at
	/// fault.
	private static final Set<String> SAME = Set.of("texts decision.reasons.ru");

}
