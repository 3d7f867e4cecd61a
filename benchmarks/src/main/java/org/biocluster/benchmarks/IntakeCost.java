package org.biocluster.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.biocluster.topic.kafka.ClientProperties;
import org.biocluster.topic.kafka.KafkaConnection;

/// What a submission costs the intake beside a bare handler on the same stack, side by side in one run (P1), and how long it takes on
/// one and on eight connections (P1b). On a system that runs; what comes after the intake stands still meanwhile, so that
/// the history of what is sent costs nobody anything yet.
public final class IntakeCost {

	private static final Path BARE_LOG = Path.of("target", "bare-handler.log").toAbsolutePath();

	private static final int CONNECTIONS = 64;

	private static final int ROUNDS = 5;

	/// After two both still got faster from round to round.
	private static final int WARM_UP_ROUNDS = 6;

	/// As many as ./standalone gives to the topic of the commands.
	private static final int PARTITIONS = 4;

	private static final String TOPIC = "bare-handler";

	/// What the JVM of a service has and the bare handler must not: its name, its data,
	/// its caches.
	private static final List<String> OWN = List.of("-Dbiocluster", "-XX:AOT", "-XX:+AOT", "-XX:SharedArchive", "-jar");

	private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

	private final ProcessHandle intake;

	private final Path run;

	private final URI intakeUrl;

	private final String broker;

	private final int requests;

	private IntakeCost(Path run, String intakeUrl, String broker, int requests) {
		this.run = run;
		this.intake = Paused.process(run, "proposal-intake");
		this.intakeUrl = URI.create(intakeUrl);
		this.broker = broker;
		this.requests = requests;
	}

	/// Prints a table.
	/// @param arguments base address of the intake, address of the broker, data directory
	/// of the system, requests per round
	public static void main(String... arguments) throws IOException, InterruptedException {
		new IntakeCost(Path.of(arguments[2], "run"), arguments[0], arguments[1], Integer.parseInt(arguments[3])).run();
	}

	private void run() throws IOException, InterruptedException {
		try (Admin admin = Admin.create(ClientProperties.admin(KafkaConnection.plaintext(this.broker), "bare-topic"))) {
			admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)));
			compare();
			admin.deleteTopics(List.of(TOPIC));
		}
	}

	private void compare() throws IOException, InterruptedException {
		int port = freePort();
		Process bare = startBare(port);
		try (Paused _ = Paused.of(this.run, "proposal-router", "proposal-desk", "notifier")) {
			awaitPort(port, bare);
			Side ours = new Side("intake", this.intake, new Client(this.intakeUrl), new ArrayList<>());
			Side theirs = new Side("bare handler", bare.toHandle(), new Client(URI.create("http://127.0.0.1:" + port)),
					new ArrayList<>());
			compare(ours, theirs);
		}
		finally {
			bare.destroy();
			bare.waitFor();
		}
	}

	private void compare(Side ours, Side theirs) {
		List<Side> sides = List.of(theirs, ours);
		sides.forEach((side) -> side.client().send(WARM_UP_ROUNDS * this.requests, CONNECTIONS));
		for (int round = 0; round < ROUNDS; round++) {
			sides.forEach(this::measure);
		}
		this.out.printf(
				"| | CPU µs per request, %d connections: rounds | median | p50, p99 ms at 1 | at 8 | failed |%n",
				CONNECTIONS);
		this.out.println("|---|---|---|---|---|---|");
		sides.forEach(this::report);
		double[] ratios = IntStream.range(0, ROUNDS)
			.mapToDouble((round) -> ours.micros().get(round) / theirs.micros().get(round))
			.sorted()
			.toArray();
		this.out.printf("ratio %.2f (%.2f–%.2f), load average %s%n", ours.median() / theirs.median(), ratios[0],
				ratios[ROUNDS - 1], loadAverage());
	}

	private void measure(Side side) {
		Duration before = cpu(side.process());
		side.client().send(this.requests, CONNECTIONS);
		Duration spent = cpu(side.process()).minus(before);
		side.micros().add(spent.toNanos() / 1_000.0 / this.requests);
	}

	private void report(Side side) {
		int few = Math.max(200, this.requests / 10);
		String one = millis(side.client().send(few, 1));
		String eight = millis(side.client().send(few, 8));
		this.out.printf("| %s | %s | %.1f | %s | %s | %d |%n", side.name(),
				String.join(", ", side.micros().stream().map("%.1f"::formatted).toList()), side.median(), one, eight,
				side.client().failed());
	}

	private static String millis(Histogram nanos) {
		return "%.2f, %.2f".formatted(nanos.getValueAtPercentile(50) / 1e6, nanos.getValueAtPercentile(99) / 1e6);
	}

	/// The same Java with the same flags as the intake.
	private Process startBare(int port) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(this.intake.info().command().orElseThrow());
		Arrays.stream(this.intake.info().arguments().orElse(new String[0]))
			.takeWhile((argument) -> argument.startsWith("-") && !argument.equals("-jar"))
			.filter((flag) -> OWN.stream().noneMatch(flag::startsWith))
			.forEach(command::add);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), BareHandler.class.getName(),
				Integer.toString(port), this.broker, TOPIC));
		return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(BARE_LOG.toFile()).start();
	}

	private static Duration cpu(ProcessHandle process) {
		return process.info().totalCpuDuration().orElseThrow();
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private static void awaitPort(int port, Process process) {
		while (process.isAlive()) {
			try (Socket _ = new Socket("127.0.0.1", port)) {
				return;
			}
			catch (IOException notYet) {
				LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
			}
		}
		throw new IllegalStateException("The bare handler did not start; see " + BARE_LOG);
	}

	private static String loadAverage() {
		try (Stream<String> lines = Files.lines(Path.of("/proc/loadavg"))) {
			return lines.findFirst().orElse("?");
		}
		catch (IOException ex) {
			return "?";
		}
	}

	/// One of the two that are compared.
	/// @param micros processor time per request, a value for each round
	private record Side(String name, ProcessHandle process, Client client, List<Double> micros) {

		double median() {
			return this.micros.stream()
				.sorted(Comparator.naturalOrder())
				.skip(this.micros.size() / 2)
				.findFirst()
				.orElse(0.0);
		}

	}

}
