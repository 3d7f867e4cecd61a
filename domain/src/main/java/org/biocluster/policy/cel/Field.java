package org.biocluster.policy.cel;

import java.util.function.Function;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;

import org.biocluster.policy.Rule;
import org.jspecify.annotations.Nullable;

/// A part of a rule that is an expression.
enum Field {

	WHEN("when", SimpleType.BOOL, Rule::when),

	PRIMARY("primary", SimpleType.STRING, Rule::primary),

	CONSULTED("consulted", ListType.create(SimpleType.STRING), Rule::consulted),

	INFORMED("informed", ListType.create(SimpleType.STRING), Rule::informed);

	private final String word;

	private final CelType type;

	private final Function<Rule, @Nullable String> source;

	Field(String word, CelType type, Function<Rule, @Nullable String> source) {
		this.word = word;
		this.type = type;
		this.source = source;
	}

	String word() {
		return this.word;
	}

	CelType type() {
		return this.type;
	}

	@Nullable String of(Rule rule) {
		return this.source.apply(rule);
	}

	/// Whether the expression's value names groups.
	boolean namesGroups() {
		return this != WHEN;
	}

}
