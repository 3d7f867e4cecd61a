package org.biocluster.policy.cel;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.biocluster.policy.Policy;
import org.biocluster.policy.RoutingDecision;
import org.biocluster.policy.RoutingTally;
import org.biocluster.policy.Succession;

/// Decides with as little evaluation as possible, and exactly as if every rule had been evaluated: only rules that may match
/// are evaluated, most of them without their programs. Where programs are needed, what depends on codes alone is worked
/// out once per combination of codes, a single rule once per combination of the codes it reads. Thread-safe.
final class RoutePlanner {

	private static final int MAX_REMEMBERED = 8_192;

	private static final int MAX_OF_RULE = 512;

	private final Policy policy;

	private final List<CompiledRule> rules;

	private final List<SettledRule> settled;

	private final Succession succession;

	private final RuleIndex index;

	private final BitSet readingTexts = new BitSet();

	/// The codes that rules read.
	private final List<Variable> codes;

	private final boolean needsNoProgram;

	private final Remembered<List<Object>, RoutePlan> plans = new Remembered<>(MAX_REMEMBERED);

	RoutePlanner(Policy policy, List<CompiledRule> rules) {
		this.policy = policy;
		this.rules = List.copyOf(rules);
		this.settled = this.rules.stream().map((rule) -> new SettledRule(rule, MAX_OF_RULE)).toList();
		this.succession = Succession.of(policy);
		this.index = new RuleIndex(this.rules);
		Set<Variable> codes = EnumSet.noneOf(Variable.class);
		for (int i = 0; i < this.rules.size(); i++) {
			Set<Variable> reads = this.rules.get(i).reads();
			reads.stream().filter(Variable::isCode).forEach(codes::add);
			this.readingTexts.set(i, !codes.containsAll(reads));
		}
		this.codes = List.copyOf(codes);
		this.needsNoProgram = this.readingTexts.isEmpty() && this.rules.stream().allMatch(CompiledRule::needsNoProgram);
	}

	boolean needsNoProgram() {
		return this.needsNoProgram;
	}

	RoutingDecision decide(SeenAttributes seen) {
		// Neither the index nor the memory holds for values beyond the limits.
		if (!seen.oversized().isEmpty()) {
			return decideByEveryRule(seen);
		}
		if (this.needsNoProgram) {
			return decideWithoutPlan(seen);
		}
		return switch (this.plans.get(key(seen), (_) -> plan(seen))) {
			case RoutePlan.Decided(RoutingDecision decision) -> decision;
			case RoutePlan.Open(List<RoutePlan.Step> steps) -> decide(steps, seen);
		};
	}

	/// Making a plan would cost as much, and finding it again too.
	private RoutingDecision decideWithoutPlan(SeenAttributes seen) {
		BitSet candidates = this.index.candidates(seen);
		Variables variables = Variables.of(seen);
		RoutingTally tally = new RoutingTally(this.succession);
		for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
			count(this.rules.get(i), this.rules.get(i).evaluate(variables), tally);
		}
		return tally.decide(this.policy, seen.flags());
	}

	/// What [#decide] must always equal: evaluates every rule, without index or memory.
	RoutingDecision decideByEveryRule(SeenAttributes seen) {
		Variables variables = Variables.plain(seen);
		RoutingTally tally = new RoutingTally(this.succession);
		this.rules.forEach((rule) -> count(rule, rule.evaluate(variables), tally));
		return tally.decide(this.policy, seen.flags());
	}

	/// Everything that the outcome depends on beside the texts.
	private List<Object> key(SeenAttributes seen) {
		Object[] key = new Object[this.codes.size() + 1];
		for (int i = 0; i < this.codes.size(); i++) {
			key[i] = this.codes.get(i).of(seen);
		}
		key[this.codes.size()] = seen.flags();
		return List.of(key);
	}

	private RoutePlan plan(SeenAttributes seen) {
		BitSet candidates = this.index.candidates(seen);
		Variables variables = Variables.of(seen);
		List<RoutePlan.Step> steps = new ArrayList<>();
		for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
			CompiledRule rule = this.rules.get(i);
			if (this.readingTexts.get(i)) {
				steps.add(new RoutePlan.Step.Unsettled(rule));
			}
			else {
				settle(rule, this.settled.get(i).of(seen, variables), steps);
			}
		}
		return candidates.intersects(this.readingTexts) ? new RoutePlan.Open(steps)
				: new RoutePlan.Decided(decide(steps, seen));
	}

	private static void settle(CompiledRule rule, RuleOutcome outcome, List<RoutePlan.Step> steps) {
		if (!(outcome instanceof RuleOutcome.NotMatched)) {
			steps.add(new RoutePlan.Step.Settled(rule, outcome));
		}
	}

	private RoutingDecision decide(List<RoutePlan.Step> steps, SeenAttributes seen) {
		Variables variables = Variables.of(seen);
		RoutingTally tally = new RoutingTally(this.succession);
		for (RoutePlan.Step step : steps) {
			switch (step) {
				case RoutePlan.Step.Settled(CompiledRule rule, RuleOutcome outcome) -> count(rule, outcome, tally);
				case RoutePlan.Step.Unsettled(CompiledRule rule) -> count(rule, rule.evaluate(variables), tally);
			}
		}
		return tally.decide(this.policy, seen.flags());
	}

	private static void count(CompiledRule rule, RuleOutcome outcome, RoutingTally tally) {
		switch (outcome) {
			case RuleOutcome.NotMatched _ -> {
			}
			case RuleOutcome.Matched(String primary, List<String> consulted, List<String> informed) ->
				tally.matched(rule.id(), primary, consulted, informed);
			case RuleOutcome.Failed failed -> tally.failed(failed.error());
		}
	}

}
