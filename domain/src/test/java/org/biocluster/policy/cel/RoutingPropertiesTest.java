package org.biocluster.policy.cel;

import java.util.HashSet;
import java.util.Set;

import org.biocluster.policy.Attributes;
import org.biocluster.policy.Consulted;
import org.biocluster.policy.Policy;
import org.biocluster.policy.PolicyCheck;
import org.biocluster.policy.RoutingDecision;
import org.biocluster.policy.RuleError;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What holds for every decision, whatever the rules and the proposal. A failure names the seed that shows it again.
class RoutingPropertiesTest {

	private static final CelPolicyCompiler COMPILER = new CelPolicyCompiler();

	/// The index and the memory may save evaluation and nothing else.
	@Test
	void decisionIsTheSameAsWhenEveryRuleIsEvaluated() {
		Set<String> errors = new HashSet<>();
		int compared = 0;
		for (long seed = 0; seed < 400; seed++) {
			RandomPolicies random = new RandomPolicies(seed);
			Policy policy = random.policy();
			CelCompiledPolicy compiled = compile(policy, seed);
			for (Attributes proposal : random.proposals(50)) {
				RoutingDecision plain = compiled.routeByEveryRule(proposal);
				assertThat(compiled.route(proposal)).as("seed %d: %s %s", seed, proposal, policy.rules())
					.isEqualTo(plain);
				plain.ruleErrors().stream().map(RuleError::code).forEach(errors::add);
				compared++;
			}
		}
		assertThat(compared).isGreaterThan(25_000);
		assertThat(errors).contains("DIVIDE_BY_ZERO", "INDEX_OUT_OF_BOUNDS", "ATTRIBUTE_NOT_FOUND", "NUMERIC_OVERFLOW",
				"ITERATION_BUDGET_EXCEEDED", CompiledRule.UNKNOWN_GROUP, CompiledRule.VALUE_TOO_LARGE);
	}

	@Test
	void decisionIsTheSameWhereNoRuleNeedsItsProgram() {
		Set<String> errors = new HashSet<>();
		Set<Boolean> matched = new HashSet<>();
		for (long seed = 0; seed < 150; seed++) {
			RandomPolicies random = new RandomPolicies(seed);
			Policy policy = random.plainlyWritten();
			CelCompiledPolicy compiled = compile(policy, seed);
			assertThat(compiled.needsNoProgram()).as("seed %d: %s", seed, policy.rules()).isTrue();
			for (Attributes proposal : random.proposals(50)) {
				RoutingDecision plain = compiled.routeByEveryRule(proposal);
				assertThat(compiled.route(proposal)).as("seed %d: %s %s", seed, proposal, policy.rules())
					.isEqualTo(plain);
				plain.ruleErrors().stream().map(RuleError::code).forEach(errors::add);
				policy.rules().forEach((rule) -> matched.add(plain.rules().contains(rule.id())));
			}
		}
		assertThat(errors).containsExactly("INDEX_OUT_OF_BOUNDS");
		assertThat(matched).containsExactlyInAnyOrder(true, false);
	}

	@Test
	void decisionNamesActiveGroupsOnceAndNeverThePrimaryTwice() {
		for (long seed = 0; seed < 100; seed++) {
			RandomPolicies random = new RandomPolicies(seed);
			Policy policy = random.policy();
			RoutingDecision decision = compile(policy, seed).route(random.proposal());
			assertThat(decision.consulted()).as("seed %d", seed)
				.extracting(Consulted::group)
				.doesNotHaveDuplicates()
				.doesNotContain(decision.primary())
				.allMatch((code) -> policy.group(code).orElseThrow().active());
			assertThat(policy.group(decision.primary()).orElseThrow().active()).as("seed %d", seed).isTrue();
			assertThat(decision.rules()).as("seed %d", seed).isNotEmpty().doesNotHaveDuplicates();
		}
	}

	@Test
	void everyDecisionCanBeExplained() {
		for (long seed = 0; seed < 100; seed++) {
			RandomPolicies random = new RandomPolicies(seed);
			CelCompiledPolicy compiled = compile(random.policy(), seed);
			RoutingDecision decision = compiled.route(random.proposal());
			assertThat(compiled.explain(decision)).as("seed %d", seed).satisfies((explanation) -> {
				assertThat(explanation.sentence().ru()).startsWith("Направлено в ")
					.contains("потому что")
					.endsWith(".");
				assertThat(explanation.reasons()).hasSameSizeAs(decision.rules());
			});
		}
	}

	private static CelCompiledPolicy compile(Policy policy, long seed) {
		PolicyCheck check = COMPILER.compile(policy);
		assertThat(check).as("seed %d: %s", seed, policy.rules()).isInstanceOf(PolicyCheck.Valid.class);
		return (CelCompiledPolicy) ((PolicyCheck.Valid) check).policy();
	}

}
