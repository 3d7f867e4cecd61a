package org.biocluster.router;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.biocluster.proposal.Request;
import org.biocluster.proposal.SubmitterCommand;
import org.biocluster.routing.streams.Commands;
import org.biocluster.topic.Topics;
import org.biocluster.topic.kafka.ClientProperties;
import org.biocluster.topic.kafka.ClientProperties.Start;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Measures how long after a kill -9 the first new event can be read, with many proposals in the state. A measurement for
/// a quiet machine and no check: benchmarks/restart runs it.
@EnabledIfSystemProperty(named = "biocluster.restarts", matches = "[1-9][0-9]?")
class RestartIT {

	private static final int RUNS = Integer.getInteger("biocluster.restarts", 10);

	private static final int PROPOSALS = Integer.getInteger("biocluster.submissions", 10_000);

	private static final int PER_SECOND = 250;

	private static final Duration LONGEST = Duration.ofMinutes(2);

	private final AtomicInteger pings = new AtomicInteger();

	@TempDir
	private Path directory;

	@Test
	void measuresFromTheKillToTheFirstNewEvent() throws IOException {
		List<Double> seconds = new ArrayList<>();
		try (RouterGround ground = new RouterGround();
				RouterProcess router = RouterProcess.start(ground, "router-1", directory)) {
			Traffic traffic = Traffic.start(ground, new Random(1), "kept", PROPOSALS, PER_SECOND);
			traffic.await();
			new Whole(ground).assertOf(traffic);
			try (ScheduledExecutorService pinger = Executors.newSingleThreadScheduledExecutor();
					KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
							ClientProperties.producer(ground.broker().connection(), "pinger"))) {
				pinger.scheduleAtFixedRate(() -> ping(ground, producer), 0, 50, TimeUnit.MILLISECONDS);
				while (seconds.size() < RUNS) {
					router.awaitRunning(Duration.ofSeconds(5));
					seconds.add(restart(ground, router));
				}
			}
		}
		Files.writeString(Path.of("target/restart.md"), row(seconds));
	}

	private void ping(RouterGround ground, KafkaProducer<byte[], byte[]> producer) {
		Request<SubmitterCommand> command = Commands.submission("ping " + pings.incrementAndGet(), "content");
		producer.send(ground.wire().record(Topics.PROPOSAL_COMMANDS, command.proposalId(), command));
	}

	private static double restart(RouterGround ground, RouterProcess router) {
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
				ClientProperties.consumer(ground.broker().connection(), "clock", Start.EARLIEST))) {
			List<TopicPartition> partitions = consumer.partitionsFor(Topics.PROPOSAL_EVENTS.name())
				.stream()
				.map((info) -> new TopicPartition(info.topic(), info.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToEnd(partitions);
			partitions.forEach(consumer::position);
			Instant killed = Instant.now();
			router.kill();
			router.startAgain();
			while (Instant.now().isBefore(killed.plus(LONGEST))) {
				for (ConsumerRecord<byte[], byte[]> found : consumer.poll(Duration.ofMillis(10))) {
					if (ground.wire().read(Topics.PROPOSAL_EVENTS, found).value().at().isAfter(killed)) {
						return Duration.between(killed, Instant.now()).toMillis() / 1000.0;
					}
				}
			}
			throw new AssertionError("No event for " + LONGEST);
		}
	}

	private static String row(List<Double> seconds) {
		List<Double> sorted = seconds.stream().sorted().toList();
		int middle = sorted.size() / 2;
		double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
		return String.format(Locale.ROOT, "| %d | %d | %.1f (%.1f–%.1f) |%n", PROPOSALS, sorted.size(), median,
				sorted.getFirst(), sorted.getLast());
	}

}
