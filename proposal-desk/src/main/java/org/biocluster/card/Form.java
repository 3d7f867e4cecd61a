package org.biocluster.card;

import java.util.List;
import java.util.Set;

import org.biocluster.action.Action;

/// One action as a form.
public record Form(Action action, List<Field> fields) {

	private static final Set<String> DECIDERS = Set.of("decision.code", "position");

	public Form {
		fields = List.copyOf(fields);
	}

	/// The name of the choice that decides which other fields count; empty where all do.
	public String decider() {
		return fields.stream().map(Field::name).filter(DECIDERS::contains).findFirst().orElse("");
	}

	/// Nothing has to be said and nobody outside is told: one button is enough.
	public boolean isOneClick() {
		return action != Action.RELEASE_DECISION
				&& fields.stream().allMatch((field) -> field.kind() == Field.Kind.HIDDEN);
	}

}
