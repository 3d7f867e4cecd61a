package org.biocluster.problem;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A refusal or failure before it is put into words.
///
/// @param code stable; the last part of the type's address and the key of the words
/// @param arguments of the detail's words
/// @param errors what is wrong with single fields
/// @param headers to send along
public record Problem(int status, String code, List<Object> arguments, List<FieldProblem> errors,
		Map<String, String> headers) {

	public Problem {
		arguments = List.copyOf(arguments);
		errors = List.copyOf(errors);
		headers = Map.copyOf(headers);
	}

	/// A problem whose words need these arguments.
	public static Problem of(int status, String code, Object... arguments) {
		return new Problem(status, code, List.of(arguments), List.of(), Map.of());
	}

	/// Fields with values that cannot be accepted.
	public static Problem invalid(List<FieldProblem> errors) {
		return new Problem(422, "invalid", List.of(errors.size()), errors, Map.of());
	}

	/// The same problem with one more header.
	public Problem with(String header, String value) {
		Map<String, String> more = new TreeMap<>(this.headers);
		more.put(header, value);
		return new Problem(this.status, this.code, this.arguments, this.errors, more);
	}

}
