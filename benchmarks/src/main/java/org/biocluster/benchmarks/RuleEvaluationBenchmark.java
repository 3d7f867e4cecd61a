package org.biocluster.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.biocluster.language.Bilingual;
import org.biocluster.language.Language;
import org.biocluster.policy.Attributes;
import org.biocluster.policy.CompiledPolicy;
import org.biocluster.policy.Policy;
import org.biocluster.policy.PolicyCheck;
import org.biocluster.policy.PolicyProblem;
import org.biocluster.policy.RoutingDecision;
import org.biocluster.policy.Rule;
import org.biocluster.policy.cel.CelPolicyCompiler;
import org.biocluster.policy.json.PolicyJson;
import org.biocluster.taxonomy.json.TaxonomyJson;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// What deciding where one proposal goes costs: remembered, evaluated with the shipped rules, and with ten times as
/// many. Evaluation is measured with one more rule that reads the title, which is what switches remembering off.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RuleEvaluationBenchmark {

	private static final Bilingual WHY = new Bilingual("так измеряется", "this is how it is measured");

	private static final Rule READS_TITLE = new Rule("TITLE", "title == 'none'", "'main'", null, null, WHY);

	private final Policy shipped = PolicyJson.shippedDefault();

	private final CelPolicyCompiler compiler = new CelPolicyCompiler(TaxonomyJson.shipped());

	private final CompiledPolicy remembering = compiled(this.shipped);

	private final CompiledPolicy twenty = compiled(with(READS_TITLE, 1));

	private final CompiledPolicy twoHundred = compiled(with(READS_TITLE, 10));

	private final Attributes proposal = new Attributes("support-measure", "regional-regulation",
			List.of("agricultural", "genetic-engineering"), false, List.of("finance"), "government-body", "RU-MOW",
			Language.RU, "web", "Региональные правила", "Текст предложения. ".repeat(150));

	/// A decision on codes that were seen before.
	@Benchmark
	public RoutingDecision remembered() {
		return this.remembering.route(this.proposal);
	}

	/// Twenty rules, every one evaluated.
	@Benchmark
	public RoutingDecision twentyRules() {
		return this.twenty.route(this.proposal);
	}

	/// Two hundred rules, every one evaluated.
	@Benchmark
	public RoutingDecision twoHundredRules() {
		return this.twoHundred.route(this.proposal);
	}

	/// Checking and compiling the shipped policy, as saving it does.
	@Benchmark
	public PolicyCheck compile() {
		return this.compiler.compile(this.shipped);
	}

	/// Runs this benchmark; takes JMH's own options.
	public static void main(String... arguments) throws RunnerException, CommandLineOptionException {
		new Runner(new OptionsBuilder().parent(new CommandLineOptions(arguments))
			.include(RuleEvaluationBenchmark.class.getName())
			.addProfiler(GCProfiler.class)
			.build()).run();
	}

	private Policy with(Rule rule, int copies) {
		List<Rule> rules = new ArrayList<>(List.of(rule));
		for (int i = 0; i < copies; i++) {
			for (Rule original : this.shipped.rules()) {
				rules.add(new Rule(original.id() + "-" + i, original.when(), original.primary(), original.consulted(),
						original.informed(), WHY));
			}
		}
		return new Policy(1, this.shipped.groups(), this.shipped.sectorGroups(), this.shipped.themeGroups(), rules,
				this.shipped.fallback());
	}

	private CompiledPolicy compiled(Policy policy) {
		return switch (this.compiler.compile(policy)) {
			case PolicyCheck.Valid(CompiledPolicy valid) -> valid;
			case PolicyCheck.Invalid(List<PolicyProblem> problems) ->
				throw new IllegalStateException(problems.toString());
		};
	}

}
