package org.biocluster.policy.cel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.cel.runtime.CelEvaluationException;

import org.biocluster.policy.RuleError;
import org.biocluster.policy.RuleNames;
import org.jspecify.annotations.Nullable;

/// A rule ready to run. Thread-safe.
record CompiledRule(String id, Expression when, @Nullable Expression primary, @Nullable Expression consulted,
		@Nullable Expression informed, Set<String> groups) {

	static final String UNKNOWN_GROUP = "UNKNOWN_GROUP";

	static final String WRONG_TYPE = "WRONG_TYPE";

	static final String VALUE_TOO_LARGE = "VALUE_TOO_LARGE";

	/// Evaluates all parts before anything counts, so that a rule that fails half-way has
	/// no effect at all.
	RuleOutcome evaluate(Variables variables) {
		if (!variables.oversized().isEmpty() && !Collections.disjoint(variables.oversized(), reads())) {
			return failed(VALUE_TOO_LARGE);
		}
		try {
			if (!Boolean.TRUE.equals(this.when.value(variables))) {
				return RuleOutcome.NotMatched.INSTANCE;
			}
			return new RuleOutcome.Matched(one(this.primary, variables), several(this.consulted, variables),
					several(this.informed, variables));
		}
		catch (CelEvaluationException ex) {
			return failed(ex.getErrorCode().name());
		}
		catch (UnusableValueException ex) {
			return failed(ex.code);
		}
		// The last resort: a defect in the evaluator must not stop the proposals that
		// come after this one.
		catch (RuntimeException ex) {
			return failed("INTERNAL_ERROR");
		}
	}

	/// The variables that the rule reads.
	Set<Variable> reads() {
		Set<Variable> reads = EnumSet.noneOf(Variable.class);
		expressions().forEach((expression) -> reads.addAll(expression.reads()));
		return reads;
	}

	/// Whether it is evaluated without programs, but for values that are rare.
	boolean needsNoProgram() {
		return expressions().allMatch((expression) -> !expression.shortcut().equals(Shortcut.NONE));
	}

	/// What evaluating the rule costs at most.
	long cost() {
		return expressions().mapToLong(Expression::cost).sum();
	}

	/// How many regular expressions the rule holds.
	int patterns() {
		return expressions().mapToInt(Expression::patterns).sum();
	}

	/// The groups that the rule may name, before inactive ones are replaced.
	RuleNames names() {
		Set<String> spelled = new HashSet<>(from(this.primary, Expression::spelled));
		spelled.addAll(from(this.consulted, Expression::spelled));
		return new RuleNames(this.id, from(this.primary, Expression::names), from(this.consulted, Expression::names),
				spelled);
	}

	private static Set<String> from(@Nullable Expression expression, Function<Expression, Set<String>> part) {
		return (expression != null) ? part.apply(expression) : Set.of();
	}

	private Stream<Expression> expressions() {
		return Stream.of(this.when, this.primary, this.consulted, this.informed).filter(Objects::nonNull);
	}

	private RuleOutcome failed(String code) {
		return new RuleOutcome.Failed(new RuleError(this.id, code));
	}

	private String one(@Nullable Expression expression, Variables variables) throws CelEvaluationException {
		return (expression != null) ? group(expression.value(variables)) : "";
	}

	private List<String> several(@Nullable Expression expression, Variables variables) throws CelEvaluationException {
		if (expression == null) {
			return List.of();
		}
		if (!(expression.value(variables) instanceof List<?> values)) {
			throw new UnusableValueException(WRONG_TYPE);
		}
		List<String> named = new ArrayList<>(values.size());
		for (Object value : values) {
			String code = group(value);
			if (!code.isEmpty()) {
				named.add(code);
			}
		}
		return named;
	}

	private String group(@Nullable Object value) {
		if (!(value instanceof String code)) {
			throw new UnusableValueException(WRONG_TYPE);
		}
		if (!code.isEmpty() && !this.groups.contains(code)) {
			throw new UnusableValueException(UNKNOWN_GROUP);
		}
		return code;
	}

	/// Ends the evaluation of one rule; never leaves this class.
	private static final class UnusableValueException extends RuntimeException {

		private final String code;

		UnusableValueException(String code) {
			super(code, null, false, false);
			this.code = code;
		}

	}

}
