package org.biocluster.benchmarks;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.HdrHistogram.Histogram;
import org.biocluster.policy.Attributes;
import org.biocluster.policy.cel.CelPolicyCompiler;
import org.biocluster.policy.cel.PlainLoop;
import org.biocluster.taxonomy.json.TaxonomyJson;

/// How long single proposals take with two hundred rules and one more that was written to be slow, each as slow as a
/// policy may be that can still be saved, on bodies of 10 000 characters.
public final class RoutingLatency {

	private static final String TEN = "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]";

	private static final int WARM_UP = 1_500;

	private static final int MEASURED = 5_000;

	private final CelPolicyCompiler compiler = new CelPolicyCompiler(TaxonomyJson.shipped());

	private final Attributes[] proposals = new Workload().proposals(WARM_UP + MEASURED);

	private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

	private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

	private RoutingLatency() {
	}

	/// Prints one line of microseconds per hostile rule: by the clock, and processor
	/// time, which neighbours on the machine
	/// do not spoil.
	public static void main(String... arguments) {
		new RoutingLatency().run();
	}

	private void run() {
		this.out.printf("%-28s %9s %9s %9s %9s %9s  (µs)%n", "200 rules and one with", "p50", "p99", "p99.9", "CPU p50",
				"CPU p99");
		hostile().forEach((name, when) -> {
			Latency latency = measure(when);
			this.out.printf("%-28s %9.1f %9.1f %9.1f %9.1f %9.1f%n", name, micros(latency.clock(), 50),
					micros(latency.clock(), 99), micros(latency.clock(), 99.9), micros(latency.processor(), 50),
					micros(latency.processor(), 99));
		});
	}

	private static Map<String, String> hostile() {
		Map<String, String> rules = new LinkedHashMap<>();
		rules.put("nothing hostile", "type == 'x'");
		rules.put("pattern (a+)+$", "body.matches('(a+)+$')");
		rules.put("pattern (a|aa)+$", "body.matches('(a|aa)+$')");
		rules.put("largest pattern for bodies", "body.matches('(.*)(.*)(.*)(.*)(.*)[^a]')");
		rules.put("largest pattern for titles", "title.matches('(a?){50}b')");
		rules.put("near misses of a long text", "body.contains('" + "a".repeat(900) + "b')");
		rules.put("search for many words",
				"['aaaaaaaab', 'aaaaaaaac', 'aaaaaaaad', 'aaaaaaaae', 'aaaaaaaaf', 'aaaaaaaag',"
						+ " 'aaaaaaaah'].exists(word, body.contains(word))");
		rules.put("failures in a macro",
				TEN + ".exists(a, " + TEN + ".exists(b, 1 / (a - a) > 0 || 1 / (a - a) > 1 || 1 / (b - b) > 0))");
		rules.put("three nested macros", TEN + ".all(a, " + TEN + ".all(b, " + TEN + ".all(c, a > 0)))");
		return rules;
	}

	private Latency measure(String when) {
		PlainLoop policy = new PlainLoop(this.compiler, new Workload().policy(200, Workload.rule("HOSTILE", when)));
		Latency latency = new Latency(new Histogram(3), new Histogram(3));
		for (int i = 0; i < this.proposals.length; i++) {
			long worked = this.threads.getCurrentThreadCpuTime();
			long start = System.nanoTime();
			policy.route(this.proposals[i]);
			long took = System.nanoTime() - start;
			long work = this.threads.getCurrentThreadCpuTime() - worked;
			if (i >= WARM_UP) {
				latency.clock().recordValue(took);
				latency.processor().recordValue(work);
			}
		}
		return latency;
	}

	private record Latency(Histogram clock, Histogram processor) {
	}

	private static double micros(Histogram latency, double percentile) {
		return latency.getValueAtPercentile(percentile) / 1_000.0;
	}

}
