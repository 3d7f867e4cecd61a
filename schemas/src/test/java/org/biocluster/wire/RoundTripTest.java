package org.biocluster.wire;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.biocluster.proposal.Event;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.Request;
import org.biocluster.proposal.StaffCommand;
import org.biocluster.proposal.SubmitterCommand;
import org.biocluster.topic.Topic;
import org.biocluster.topic.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class RoundTripTest {

	private static final int ROUNDS = 60;

	private static Wire wire;

	@BeforeAll
	static void connect() {
		wire = Wire.connect(MemoryRegistry.settings());
	}

	@AfterAll
	static void close() {
		wire.close();
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("everything")
	<V> void readsWhatItWroteAndWritesTheSameBytesAgain(Topic<?, V> topic, Class<?> variant,
			Map<String, Class<?>> arguments) {
		for (int seed = 0; seed < ROUNDS; seed++) {
			V value = topic.valueType()
				.cast(new RandomValues(seed, arguments).of(arguments.isEmpty() ? variant : topic.valueType()));
			byte[] bytes = wire.valueSerializer(topic).serialize(topic.name(), value);
			V read = wire.values(topic).deserialize(topic.name(), bytes);
			assertThat(read).isEqualTo(value);
			assertThat(wire.valueSerializer(topic).serialize(topic.name(), read)).isEqualTo(bytes);
		}
	}

	static Stream<Object[]> everything() {
		return Stream
			.of(envelopes(Topics.PROPOSAL_COMMANDS, SubmitterCommand.class, "C"),
					envelopes(Topics.STAFF_COMMANDS, StaffCommand.class, "C"), documents(), events())
			.flatMap((each) -> each);
	}

	private static Stream<Object[]> documents() {
		return Topics.all()
			.stream()
			.filter((topic) -> !List.of(Request.class, RecordedEvent.class, byte[].class).contains(topic.valueType()))
			.flatMap((topic) -> RandomValues.variants(topic.valueType())
				.stream()
				.map((variant) -> new Object[] { topic, variant, Map.of() }));
	}

	private static Stream<Object[]> events() {
		return RandomValues.variants(Event.class)
			.stream()
			.map((variant) -> new Object[] { Topics.PROPOSAL_EVENTS, variant, Map.of("event", variant) });
	}

	private static Stream<Object[]> envelopes(Topic<?, ?> topic, Class<?> commands, String variable) {
		return RandomValues.variants(commands)
			.stream()
			.map((variant) -> new Object[] { topic, variant, Map.of(variable, variant) });
	}

}
