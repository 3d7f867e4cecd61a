package org.biocluster.wire;

import java.io.IOException;

import org.apache.avro.Schema;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.biocluster.topic.Topic;
import org.biocluster.wire.avro.AvroMapping;
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

	@ParameterizedTest(name = "{0}")
	@MethodSource("org.biocluster.wire.Payload#all")
	<V> void readsTheSameFromWhatAvroReads(Payload<V> payload) throws IOException {
		AvroMapping<V> mapping = Formats.of(payload.topic()).value();
		Schema schema = mapping.schema();
		DatumReader<SpecificRecord> avro = new SpecificDatumReader<>(schema, schema, SpecificData.getForSchema(schema));
		for (int seed = 0; seed < ROUNDS; seed++) {
			V value = payload.random(seed);
			byte[] bytes = mapping.encode(new byte[0], value);
			SpecificRecord read = avro.read(null, DecoderFactory.get().binaryDecoder(bytes, null));
			assertThat(mapping.toDomain(read)).isEqualTo(value);
		}
	}

}
