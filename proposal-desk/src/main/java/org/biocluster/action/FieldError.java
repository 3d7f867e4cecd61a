package org.biocluster.action;

/// One mistake in what was sent.
/// @param field a path such as `decision.reasons`
/// @param code stable: `required`, `unknown-field`, `wrong-type`, `wrong-form`, `characters` or `not-valid`
public record FieldError(String field, String code) {

	/// Code of a field that is missing or empty.
	public static final String REQUIRED = "required";

}
