package org.biocluster.benchmarks;

import java.util.concurrent.TimeUnit;

import org.biocluster.policy.Attributes;
import org.biocluster.policy.Policy;
import org.biocluster.policy.PolicyCheck;
import org.biocluster.policy.RoutingDecision;
import org.biocluster.policy.cel.CelPolicyCompiler;
import org.biocluster.policy.cel.PlainLoop;
import org.biocluster.taxonomy.json.TaxonomyJson;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// What deciding where one proposal goes costs, beside a plain loop over all rules in the same run: codes that came
/// before, codes that never came before, and with a rule that reads the body.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RuleEvaluationBenchmark {

	private static final int FREQUENT = 256;

	private static final int MANY = 1 << 17;

	private static final String HOSTILE = "body.matches('(a|aa)+$')";

	/// The shipped policy, ten times its rules, and the latter with one rule more.
	@Param({ "20", "200", "200+hostile" })
	public String rules = "";

	private final CelPolicyCompiler compiler = new CelPolicyCompiler(TaxonomyJson.shipped());

	private final Attributes[] proposals = new Workload().proposals(MANY);

	private Policy policy = new Workload().policy(1);

	private PlainLoop compiled = new PlainLoop(this.compiler, this.policy);

	private int next;

	/// Compiles the policy to measure.
	@Setup
	public void compilePolicy() {
		this.policy = switch (this.rules) {
			case "20" -> new Workload().policy(19);
			case "200" -> new Workload().policy(200);
			default -> new Workload().policy(200, Workload.rule("HOSTILE", HOSTILE));
		};
		this.compiled = new PlainLoop(this.compiler, this.policy);
	}

	/// The reference: every rule, every time.
	@Benchmark
	public RoutingDecision plainLoop() {
		return this.compiled.routeByEveryRule(proposal(FREQUENT));
	}

	/// Combinations of codes that came before.
	@Benchmark
	public RoutingDecision knownCodes() {
		return this.compiled.route(proposal(FREQUENT));
	}

	/// More combinations of codes than are remembered.
	@Benchmark
	public RoutingDecision newCodes() {
		return this.compiled.route(proposal(MANY));
	}

	/// Checking and compiling the policy, as saving it does.
	@Benchmark
	public PolicyCheck compile() {
		return this.compiler.compile(this.policy);
	}

	/// Runs this benchmark; takes JMH's own options.
	public static void main(String... arguments) throws RunnerException, CommandLineOptionException {
		new Runner(new OptionsBuilder().parent(new CommandLineOptions(arguments))
			.include(RuleEvaluationBenchmark.class.getName())
			.addProfiler(GCProfiler.class)
			.build()).run();
	}

	private Attributes proposal(int of) {
		this.next = (this.next + 1) & (of - 1);
		return this.proposals[this.next];
	}

}
