package org.biocluster.problem.web;

import java.util.List;
import java.util.Map;

/// Ends a request with a problem document or an error page. Carries codes only, so nothing leaks.
public final class Problem extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final ProblemCode code;

	private final transient List<Map<String, Object>> errors;

	public Problem(ProblemCode code) {
		this(code, List.of());
	}

	/// @param errors one document for every single mistake
	public Problem(ProblemCode code, List<Map<String, Object>> errors) {
		super(code.code());
		this.code = code;
		this.errors = List.copyOf(errors);
	}

	/// What is wrong.
	public ProblemCode code() {
		return code;
	}

	List<Map<String, Object>> errors() {
		return errors;
	}

}
