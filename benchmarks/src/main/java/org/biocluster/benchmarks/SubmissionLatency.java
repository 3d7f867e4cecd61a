package org.biocluster.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.biocluster.topic.Topics;

/// How long it takes from the moment a submission is due until its events can be read, on a running system. Due times do
/// not wait for answers, so a slow answer delays no other measurement.
public final class SubmissionLatency {

	private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	/// What part of the rate comes one after the other until the services are compiled.
	private static final List<Integer> WARM_UP = List.of(16, 8, 4, 2, 1);

	private static final int WARM_UP_SECONDS = 20;

	private static final String BODY = """
			{"type":"priority-direction","title":"Признать промышленные ферменты приоритетом кластера",
			"body":"%s","sectors":["industrial"],"crossSector":false,"themes":[],"organisationType":"company",
			"organisationName":"Биотехнологическая компания","region":"RU-MOW","language":"ru",
			"confirmedUnrestricted":true,"consents":{"personalData":false,"publication":false}}
			""".formatted("Предлагаем включить производство промышленных ферментов в число приоритетов. ".repeat(20));

	private final Map<String, Long> due = new ConcurrentHashMap<>();

	/// When the first event of a submission could be read, and when the router had
	/// decided it, by the clock of the wall.
	private final Map<String, Seen> readable = new ConcurrentHashMap<>();

	private final Histogram answered = new ConcurrentHistogram(3);

	/// What to add to [System#nanoTime] for the clock of the wall.
	private final long wall = Instant.now().toEpochMilli() * 1_000_000 - System.nanoTime();

	private final AtomicInteger failed = new AtomicInteger();

	private final AtomicBoolean over = new AtomicBoolean();

	private final URI intake;

	private final String bootstrapServers;

	private SubmissionLatency(URI intake, String bootstrapServers) {
		this.intake = intake;
		this.bootstrapServers = bootstrapServers;
	}

	/// Prints one line: percentiles in milliseconds of all but the first quarter, and how
	/// many submissions failed. Some slower minutes come before.
	/// @param arguments base address of the intake, address of the broker, submissions
	/// per second, seconds, and the data directory of the system if its desk and notifier
	/// are to stand still
	public static void main(String... arguments) throws InterruptedException {
		int rate = Integer.parseInt(arguments[2]);
		int count = rate * Integer.parseInt(arguments[3]);
		SubmissionLatency latency = new SubmissionLatency(URI.create(arguments[0] + "/api/v1/proposals"), arguments[1]);
		if (arguments.length == 4) {
			latency.run(rate, count);
			return;
		}
		try (Paused _ = Paused.of(Path.of(arguments[4], "run"), "proposal-desk", "notifier")) {
			latency.run(rate, count);
		}
	}

	private void run(int rate, int count) throws InterruptedException {
		Thread reader = Thread.ofPlatform().start(this::read);
		try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
				ExecutorService experts = Executors.newVirtualThreadPerTaskExecutor()) {
			WARM_UP.forEach((share) -> {
				int slower = Math.max(1, rate / share);
				int warming = slower * WARM_UP_SECONDS;
				pace(slower, warming, warming, (at, _) -> experts.submit(() -> post(http, at, false)));
			});
			this.failed.set(0);
			pace(rate, count, count / 4, (at, counts) -> experts.submit(() -> post(http, at, counts)));
		}
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (!this.readable.keySet().containsAll(this.due.keySet()) && System.nanoTime() < deadline) {
			LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
		}
		this.over.set(true);
		reader.join();
		report(rate);
	}

	/// @param first number of the first that counts
	private static void pace(int rate, int count, int first, Attempt attempt) {
		long start = System.nanoTime();
		for (int number = 0; number < count; number++) {
			long at = start + number * 1_000_000_000L / rate;
			while (System.nanoTime() < at) {
				LockSupport.parkNanos(at - System.nanoTime());
			}
			attempt.due(at, number >= first);
		}
	}

	private void post(HttpClient http, long at, boolean counts) {
		try {
			String answer = http
				.send(HttpRequest.newBuilder(this.intake)
					.header("Content-Type", "application/json")
					.header("Idempotency-Key", UUID.randomUUID().toString())
					.POST(BodyPublishers.ofString(BODY))
					.build(), BodyHandlers.ofString())
				.body();
			Matcher id = ID.matcher(answer);
			if (!id.find()) {
				this.failed.incrementAndGet();
			}
			else if (counts) {
				this.answered.recordValue((System.nanoTime() - at) / 1_000);
				this.due.put(id.group(1), at);
			}
		}
		catch (IOException ex) {
			this.failed.incrementAndGet();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/// All events of a submission are committed at once: the first of them will do.
	private void read() {
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", this.bootstrapServers, "isolation.level", "read_committed",
						"enable.auto.commit", "false", "auto.offset.reset", "latest"),
				new StringDeserializer(), new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(Topics.PROPOSAL_EVENTS.name())
				.stream()
				.map((info) -> new TopicPartition(info.topic(), info.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToEnd(partitions);
			partitions.forEach(consumer::position);
			while (!this.over.get()) {
				consumer.poll(Duration.ofMillis(100))
					.forEach((found) -> this.readable.putIfAbsent(found.key(),
							new Seen(System.nanoTime(), found.timestamp())));
			}
		}
	}

	private void report(int rate) {
		Histogram micros = new Histogram(3);
		Histogram decided = new Histogram(3);
		this.due.forEach((id, at) -> {
			Seen seen = this.readable.get(id);
			if (seen != null) {
				micros.recordValue((seen.at() - at) / 1_000);
				decided.recordValue(Math.max(0, seen.decided() * 1_000 - (at + this.wall) / 1_000));
			}
		});
		long missing = this.due.keySet().stream().filter((id) -> !this.readable.containsKey(id)).count();
		PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		out.printf("| %d/s | %d | %s | %d failed, %d never read |%n", rate, micros.getTotalCount(), row(micros),
				this.failed.get(), missing);
		out.printf("Of these until the router had decided: %s, until the intake had answered: %s%n", row(decided),
				row(this.answered));
	}

	private static String row(Histogram micros) {
		return String.format(Locale.ROOT, "%.1f, %.1f, %.1f", millis(micros, 50), millis(micros, 99),
				millis(micros, 99.9));
	}

	private static double millis(Histogram micros, double percentile) {
		return micros.getValueAtPercentile(percentile) / 1_000.0;
	}

	/// @param at by [System#nanoTime]
	/// @param decided milliseconds since 1970
	private record Seen(long at, long decided) {
	}

	/// What happens at a due time.
	private interface Attempt {

		void due(long at, boolean counts);

	}

}
