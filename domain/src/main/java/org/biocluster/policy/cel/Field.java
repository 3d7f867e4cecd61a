package org.biocluster.policy.cel;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;

import org.biocluster.policy.Rule;
import org.jspecify.annotations.Nullable;

/// A part of a rule that is an expression.
enum Field {

	WHEN("when", SimpleType.BOOL),

	PRIMARY("primary", SimpleType.STRING),

	CONSULTED("consulted", ListType.create(SimpleType.STRING)),

	INFORMED("informed", ListType.create(SimpleType.STRING));

	private final String word;

	private final CelType type;

	Field(String word, CelType type) {
		this.word = word;
		this.type = type;
	}

	String word() {
		return this.word;
	}

	CelType type() {
		return this.type;
	}

	@Nullable String of(Rule rule) {
		return switch (this) {
			case WHEN -> rule.when();
			case PRIMARY -> rule.primary();
			case CONSULTED -> rule.consulted();
			case INFORMED -> rule.informed();
		};
	}

	/// Whether the expression's value names groups.
	boolean namesGroups() {
		return this != WHEN;
	}

}
