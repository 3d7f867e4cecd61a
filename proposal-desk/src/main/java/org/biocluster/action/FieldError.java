package org.biocluster.action;

/// One mistake in what was sent.
/// @param field a path such as `decision.reasons`
/// @param code stable: `required`, `unknown-field`, `wrong-type`, `wrong-form`, `characters`, `length` or `not-valid`
public record FieldError(String field, String code) {

	/// Code of a field that is missing or empty.
	public static final String REQUIRED = "required";

	/// Code of a value that does not fit there.
	static final String NOT_VALID = "not-valid";

	/// Code of a text that is too short or too long.
	static final String LENGTH = "length";

}
