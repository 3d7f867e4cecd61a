package org.biocluster.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.biocluster.language.Language;
import org.biocluster.wording.IcuMessages;

/// Problems in words. Thread-safe.
public final class ProblemWords {

	private final IcuMessages messages;

	public ProblemWords(IcuMessages messages) {
		this.messages = messages;
	}

	/// The short name of a problem.
	public String title(Problem problem, Language language) {
		return this.messages.in(language, "problem." + problem.code() + ".title");
	}

	/// What happened and what the sender can do.
	public String detail(Problem problem, Language language) {
		return this.messages.in(language, "problem." + problem.code() + ".detail", problem.arguments().toArray());
	}

	/// What is wrong with a field.
	public String message(FieldProblem problem, Language language) {
		List<Object> arguments = new ArrayList<>();
		arguments.add(label(problem.field(), language));
		arguments.addAll(problem.arguments());
		return this.messages.in(language, "error." + problem.code(), arguments.toArray());
	}

	/// What a field is called; empty where it has no name for people.
	public Optional<String> labelIfAny(String field, Language language) {
		return this.messages.has("field." + field) ? Optional.of(label(field, language)) : Optional.empty();
	}

	/// What a field is called.
	public String label(String field, Language language) {
		return this.messages.in(language, "field." + field);
	}

}
