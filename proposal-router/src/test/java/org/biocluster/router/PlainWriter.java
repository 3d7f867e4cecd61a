package org.biocluster.router;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;

import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.biocluster.routing.streams.StreamsSettings;
import org.biocluster.topic.Topics;
import org.biocluster.topic.kafka.KafkaConnection;
import org.jspecify.annotations.Nullable;

/// What the router is compared with: it reads commands and writes what the router wrote for one, with the settings of the
/// router, exactly once, without reading, deciding or keeping anything.
final class PlainWriter {

	/// Where its commands come from.
	static final String COMMANDS = Recipe.PLAIN + Topics.PROPOSAL_COMMANDS.name();

	private static final String READ = "read";

	private static final String WRITE = "write";

	private PlainWriter() {
	}

	/// @param arguments address of the broker, directory, file of the recipe
	public static void main(String[] arguments) {
		Recipe recipe = Recipe.load(Path.of(arguments[2]));
		Topology topology = new Topology();
		topology.addSource(READ, new ByteArrayDeserializer(), new ByteArrayDeserializer(), COMMANDS);
		topology.addProcessor(WRITE, () -> new Step(recipe), READ);
		for (String topic : Recipe.topics()) {
			topology.addSink(Recipe.PLAIN + topic, Recipe.PLAIN + topic, new ByteArraySerializer(),
					new ByteArraySerializer(), WRITE);
		}
		Properties properties = new StreamsSettings(KafkaConnection.plaintext(arguments[0]), "plain-1",
				Path.of(arguments[1]), (short) 1, 1, 0)
			.toProperties();
		properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "plain-writer");
		KafkaStreams streams = new KafkaStreams(topology, properties);
		streams.setUncaughtExceptionHandler((_) -> StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
		Runtime.getRuntime().addShutdownHook(new Thread(streams::close));
		streams.start();
	}

	/// Writes the same again and again.
	private static final class Step implements Processor<byte[], byte[], byte[], byte[]> {

		private final Recipe recipe;

		private @Nullable ProcessorContext<byte[], byte[]> context;

		private int next;

		Step(Recipe recipe) {
			this.recipe = recipe;
		}

		@Override
		public void init(ProcessorContext<byte[], byte[]> given) {
			this.context = given;
		}

		@Override
		public void process(Record<byte[], byte[]> command) {
			ProcessorContext<byte[], byte[]> to = Objects.requireNonNull(this.context);
			for (Recipe.Write write : this.recipe.commands().get(this.next)) {
				to.forward(new Record<>(write.key(), write.value(), command.timestamp()), write.topic());
			}
			this.next = (this.next + 1) % this.recipe.commands().size();
		}

	}

}
