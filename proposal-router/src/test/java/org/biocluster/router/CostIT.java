package org.biocluster.router;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.biocluster.testsupport.Child;
import org.biocluster.testsupport.Platform;
import org.biocluster.topic.Topics;
import org.biocluster.topic.kafka.ClientProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Measures the processor time of a command in the router beside that of [PlainWriter], in turns, in one run on one broker.
/// A measurement for a quiet machine and no check: benchmarks/router runs it.
@EnabledIfSystemProperty(named = "biocluster.rounds", matches = "[1-9][0-9]?")
class CostIT {

	private static final int ROUNDS = Integer.getInteger("biocluster.rounds", 5);

	private static final int COMMANDS = Integer.getInteger("biocluster.submissions", 20_000);

	/// Rounds that only warm up.
	private static final int WARM_UP = 16;

	private static final int SAMPLE = 1_000;

	/// Those of `./standalone --peak`, with a heap for a machine of its own.
	private static final List<String> JVM = List.of("-Xmx512m", "-Xms512m", "-XX:+UseSerialGC",
			"-XX:+UseCompactObjectHeaders", "-XX:+UseTransparentHugePages");

	@TempDir
	private Path directory;

	@Test
	void measuresProcessorTimePerCommand() throws IOException {
		List<Round> rounds = new ArrayList<>();
		try (RouterGround ground = new RouterGround();
				RouterProcess router = RouterProcess.start(ground, "router-1", this.directory, JVM);
				KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
						ClientProperties.producer(ground.broker().connection(), "commands"));
				Answers decided = new Answers(ground, Topics.COMMAND_OUTCOMES.name());
				Answers written = new Answers(ground, topics(ground))) {
			Submissions submissions = new Submissions(ground, new Random(1));
			submissions.next(SAMPLE).forEach(producer::send);
			decided.await(SAMPLE);
			Child plain = plainWriter(ground, Recipe.of(ground));
			for (int round = 0; round < WARM_UP + ROUNDS; round++) {
				List<ProducerRecord<byte[], byte[]>> commands = submissions.next(COMMANDS);
				Side ours = measure(router.pid(), producer, commands, decided);
				Side reference = measure(plain.pid(), producer, commands.stream().map(CostIT::plain).toList(), written);
				rounds.add(new Round(ours, reference));
				Files.writeString(Path.of("target/router-rounds.txt"), each(rounds));
			}
			plain.stop();
			assertThat(written.bytesPerCommand()).as("as many bytes per command")
				.isCloseTo(decided.bytesPerCommand(), withPercentage(2));
		}
		Files.writeString(Path.of("target/router.md"), row(rounds.subList(WARM_UP, rounds.size())));
	}

	private Child plainWriter(RouterGround ground, Recipe recipe) {
		Path file = this.directory.resolve("recipe");
		recipe.save(file);
		List<String> command = new ArrayList<>(JVM);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), PlainWriter.class.getName(),
				ground.broker().bootstrapServers(), this.directory.resolve("plain").toString(), file.toString()));
		return Child.java(this.directory, this.directory.resolve("plain.log"), command);
	}

	/// Makes the topics of the reference, and names that of its answers.
	private static String topics(RouterGround ground) {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", ground.broker().bootstrapServers()))) {
			admin
				.createTopics(Stream
					.concat(Stream.of(PlainWriter.COMMANDS), Recipe.topics().stream().map(Recipe.PLAIN::concat))
					.map((topic) -> new NewTopic(topic, Platform.PARTITIONS, (short) 1))
					.toList())
				.all()
				.get();
		}
		catch (InterruptedException | ExecutionException e) {
			throw new AssertionError(e);
		}
		return Recipe.PLAIN + Topics.COMMAND_OUTCOMES.name();
	}

	private static ProducerRecord<byte[], byte[]> plain(ProducerRecord<byte[], byte[]> command) {
		return new ProducerRecord<>(PlainWriter.COMMANDS, command.key(), command.value());
	}

	private static Side measure(long pid, KafkaProducer<byte[], byte[]> producer,
			List<ProducerRecord<byte[], byte[]>> commands, Answers answers) {
		Duration before = processorTime(pid);
		long start = System.nanoTime();
		commands.forEach(producer::send);
		answers.await(commands.size());
		double seconds = (System.nanoTime() - start) / 1e9;
		return new Side(processorTime(pid).minus(before).toNanos() / 1_000.0 / commands.size(),
				commands.size() / seconds);
	}

	private static Duration processorTime(long pid) {
		return ProcessHandle.of(pid).flatMap((process) -> process.info().totalCpuDuration()).orElseThrow();
	}

	private static String row(List<Round> rounds) {
		return String.format(Locale.ROOT, "| %d | %d | %.0f | %.0f | %.2f (%.2f–%.2f) | %.0f, %.0f |%n", COMMANDS,
				rounds.size(), median(rounds.stream().map((round) -> round.ours().micros()).toList()),
				median(rounds.stream().map((round) -> round.reference().micros()).toList()),
				median(rounds.stream().map(Round::ratio).toList()),
				rounds.stream().mapToDouble(Round::ratio).min().orElseThrow(),
				rounds.stream().mapToDouble(Round::ratio).max().orElseThrow(),
				median(rounds.stream().map((round) -> round.ours().perSecond()).toList()),
				median(rounds.stream().map((round) -> round.reference().perSecond()).toList()));
	}

	/// Shows whether the compilers had come to rest.
	private static String each(List<Round> rounds) {
		return rounds.stream()
			.map((round) -> String.format(Locale.ROOT, "%.0f/%.0f", round.ours().micros(), round.reference().micros()))
			.collect(Collectors.joining(" ", "Router/plain in each round, those that warm up too: ", "\n"));
	}

	private static double median(List<Double> values) {
		List<Double> sorted = values.stream().sorted().toList();
		int middle = sorted.size() / 2;
		return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
	}

	/// @param micros of processor time for each command
	/// @param perSecond commands by the clock
	private record Side(double micros, double perSecond) {
	}

	private record Round(Side ours, Side reference) {

		double ratio() {
			return this.ours.micros() / this.reference.micros();
		}

	}

}
