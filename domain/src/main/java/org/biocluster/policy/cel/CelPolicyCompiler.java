package org.biocluster.policy.cel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.biocluster.policy.Policy;
import org.biocluster.policy.PolicyCheck;
import org.biocluster.policy.PolicyCompiler;
import org.biocluster.policy.Rule;
import org.biocluster.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// Compiles policies whose rules are written in CEL. Thread-safe; meant to be kept, because building it is slow.
public final class CelPolicyCompiler implements PolicyCompiler {

	private final CelEnvironment environment = new CelEnvironment();

	private final @Nullable Taxonomy taxonomy;

	/// A compiler whose policies take every type, aspect, organisation type and region
	/// for known.
	public CelPolicyCompiler() {
		this.taxonomy = null;
	}

	/// A compiler whose policies know the codes of these reference lists; others are
	/// flagged and hidden from rules.
	public CelPolicyCompiler(Taxonomy taxonomy) {
		this.taxonomy = taxonomy;
	}

	@Override
	public PolicyCheck compile(Policy policy) {
		Problems problems = new Problems();
		new StructureCheck(policy, problems).run();
		List<CompiledRule> rules = compileRules(policy, problems);
		if (!problems.isEmpty()) {
			return new PolicyCheck.Invalid(problems.list());
		}
		return new PolicyCheck.Valid(new CelCompiledPolicy(policy, new KnownCodes(policy, this.taxonomy), rules));
	}

	private List<CompiledRule> compileRules(Policy policy, Problems problems) {
		// More than that many are refused already; compiling them too would only be work
		// for an attacker's sake.
		if (policy.rules().size() > Limits.MAX_RULES) {
			return List.of();
		}
		NameableGroups nameable = new NameableGroups(policy);
		ExpressionCompiler expressions = new ExpressionCompiler(this.environment, nameable);
		List<CompiledRule> rules = new ArrayList<>();
		for (Rule rule : policy.rules()) {
			compile(rule, expressions, problems, nameable).ifPresent(rules::add);
		}
		if (rules.stream().mapToInt(CompiledRule::patterns).sum() > Limits.MAX_PATTERNS) {
			problems.add("rules", ProblemCode.PATTERN_TOO_LARGE,
					"At most " + Limits.MAX_PATTERNS + " regular expressions are allowed in all rules together");
		}
		checkCost(rules, problems);
		return rules;
	}

	/// No rule alone is over the limit, so the costliest one is where to begin.
	private static void checkCost(List<CompiledRule> rules, Problems problems) {
		if (rules.stream().mapToLong(CompiledRule::cost).sum() > Limits.MAX_COST) {
			rules.stream()
				.max(Comparator.comparingLong(CompiledRule::cost))
				.ifPresent((rule) -> problems.add(rule.id(), "rule", ProblemCode.TOO_COSTLY,
						"Evaluating all rules may take too long, this one longest"));
		}
	}

	private static Optional<CompiledRule> compile(Rule rule, ExpressionCompiler expressions, Problems problems,
			NameableGroups nameable) {
		@Nullable Expression when = compile(rule, Field.WHEN, expressions, problems);
		@Nullable Expression primary = compile(rule, Field.PRIMARY, expressions, problems);
		@Nullable Expression consulted = compile(rule, Field.CONSULTED, expressions, problems);
		@Nullable Expression informed = compile(rule, Field.INFORMED, expressions, problems);
		if (when == null) {
			return Optional.empty();
		}
		return Optional.of(new CompiledRule(rule.id(), when, primary, consulted, informed, nameable.all()));
	}

	private static @Nullable Expression compile(Rule rule, Field field, ExpressionCompiler expressions,
			Problems problems) {
		String text = field.of(rule);
		if (text == null) {
			return null;
		}
		return expressions.compile(new Source(rule.id(), field, text, problems)).orElse(null);
	}

}
