package org.biocluster.policy.cel;

import java.util.Set;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;

/// A compiled expression. Thread-safe.
///
/// @param reads the variables it reads
/// @param names the groups that its value may name; empty for a condition
/// @param spelled those of the groups that it spells out
/// @param patterns how many regular expressions it holds
/// @param cost what evaluating it costs at most, see [ExpressionCost]
/// @param shortcut finds its value without the program
/// @param conditions what must hold lest its value is certainly false; nothing unless it is a condition
record Expression(CelRuntime.Program program, Shortcut shortcut, Set<Variable> reads, Set<String> names,
		Set<String> spelled, int patterns, long cost, Conditions conditions) {

	Expression {
		reads = Set.copyOf(reads);
		names = Set.copyOf(names);
		spelled = Set.copyOf(spelled);
	}

	/// Its value for a proposal.
	Object value(Variables variables) throws CelEvaluationException {
		Object certain = variables.arePlain() ? null : this.shortcut.of(variables.seen());
		return (certain != null) ? certain : this.program.eval(variables);
	}

}
