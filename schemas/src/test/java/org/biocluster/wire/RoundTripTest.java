package org.biocluster.wire;

import org.biocluster.topic.Topic;
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

	@ParameterizedTest(name = "{0}")
	@MethodSource("org.biocluster.wire.Payload#all")
	<V> void readsWhatItWroteAndWritesTheSameBytesAgain(Payload<V> payload) {
		Topic<?, V> topic = payload.topic();
		for (int seed = 0; seed < ROUNDS; seed++) {
			V value = payload.random(seed);
			byte[] bytes = wire.valueSerializer(topic).serialize(topic.name(), value);
			V read = wire.values(topic).deserialize(topic.name(), bytes);
			assertThat(read).isEqualTo(value);
			assertThat(wire.valueSerializer(topic).serialize(topic.name(), read)).isEqualTo(bytes);
		}
	}

}
