package org.biocluster.problem;

import java.util.List;

/// What is wrong with one field.
///
/// @param field its path, for example `submitter.email`
/// @param code stable; also the key of the message, after `error.`
/// @param arguments of the message, after the field's label
public record FieldProblem(String field, String code, List<Object> arguments) {

	public FieldProblem {
		arguments = List.copyOf(arguments);
	}

	/// A problem whose message needs these arguments.
	public static FieldProblem of(String field, String code, Object... arguments) {
		return new FieldProblem(field, code, List.of(arguments));
	}

}
