package org.biocluster.action;

/// One mistake in what was sent.
/// @param field a path such as `decision.reasons`
/// @param code stable: `required`, `unknown-field`, `wrong-type`, `wrong-form` or `characters`
public record FieldError(String field, String code) {
}
