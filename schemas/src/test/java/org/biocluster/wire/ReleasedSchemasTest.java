package org.biocluster.wire;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaCompatibility.SchemaPairCompatibility;
import org.biocluster.topic.Topic;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/// What was once written stays readable. The property `biocluster.release` writes the current schemas down.
class ReleasedSchemasTest {

	private static final String HOW_TO_RELEASE = "%s is not released as it is. Write the next version down: mvn -pl schemas -am test"
			+ " -Dtest=ReleasedSchemasTest -Dsurefire.failIfNoSpecifiedTests=false -Dbiocluster.release=%d"
			+ " (the same number as the newest file as long as no product version with it is out)";

	@Test
	@EnabledIfSystemProperty(named = "biocluster.release", matches = "[1-9][0-9]*")
	void writesDownWhatIsReleased() {
		int version = Integer.getInteger("biocluster.release");
		for (Topic<?, ?> topic : topics()) {
			List<Released> before = Released.of(topic).stream().filter((each) -> each.version() < version).toList();
			if (before.size() == version - 1 && (version == 1 || !isCurrent(before.getLast()))) {
				Released.write(topic, version);
			}
		}
		assertThat(topics()).allSatisfy((topic) -> assertThat(isCurrent(Released.of(topic).getLast())).isTrue());
	}

	@ParameterizedTest
	@MethodSource("topics")
	void releasedTheSchemaThatIsInUse(Topic<?, ?> topic) {
		List<Released> released = Released.of(topic);
		assertThat(!released.isEmpty() && isCurrent(released.getLast())).as(HOW_TO_RELEASE, topic, released.size() + 1)
			.isTrue();
	}

	@ParameterizedTest
	@MethodSource("released")
	void readsEverySchemaThatWasReleased(Released released) {
		SchemaPairCompatibility found = SchemaCompatibility
			.checkReaderWriterCompatibility(Formats.schemas().get(released.topic()), released.schema());
		assertThat(found.getType()).as(() -> found.getResult().getIncompatibilities().toString())
			.isEqualTo(SchemaCompatibilityType.COMPATIBLE);
	}

	@ParameterizedTest
	@MethodSource("released")
	void keepsTheMeaningOfOldBytes(Released released) {
		assertThat(released.payloads()).isNotEmpty().allSatisfy((payload) -> {
			String meaning = Released.decode(released.bytes(payload), released.schema(), released.schema()).toString();
			assertThat(meaning).isEqualTo(released.meaning(payload));
		});
	}

	@ParameterizedTest
	@MethodSource("released")
	void carriesOldRecordsThroughTheDomainUnchanged(Released released) {
		Schema current = Formats.schemas().get(released.topic());
		try (Wire wire = Wire.connect(MemoryRegistry.settings())) {
			released.payloads().forEach((payload) -> {
				byte[] old = released.bytes(payload);
				byte[] again = written(payload.topic(), read(wire, released, old));
				// A newer schema may add fields; whoever reads with the old one sees the
				// same as ever.
				assertThat(Released.decode(again, current, released.schema()))
					.isEqualTo(Released.decode(old, released.schema(), released.schema()));
			});
		}
	}

	@ParameterizedTest
	@MethodSource("released")
	void writesTheReleasedBytes(Released released) {
		Assumptions.assumeTrue(isCurrent(released), "an older schema is written no more");
		try (Wire wire = Wire.connect(MemoryRegistry.settings())) {
			released.payloads().forEach((payload) -> {
				byte[] golden = released.bytes(payload);
				Object value = read(wire, released, golden);
				assertThat(value).isEqualTo(payload.complete());
				assertThat(written(payload.topic(), value)).isEqualTo(golden);
			});
		}
	}

	@Test
	void hasASampleOfEveryPayload() {
		Set<String> sampled = released().filter(ReleasedSchemasTest::isCurrent)
			.flatMap(Released::payloads)
			.map(Payload::toString)
			.collect(Collectors.toSet());
		assertThat(Payload.all()).extracting(Payload::toString).allMatch(sampled::contains);
	}

	static List<Topic<?, ?>> topics() {
		return List.copyOf(Formats.schemas().keySet());
	}

	static Stream<Released> released() {
		return topics().stream().flatMap((topic) -> Released.of(topic).stream());
	}

	private static boolean isCurrent(Released released) {
		return released.schema().equals(Formats.schemas().get(released.topic()));
	}

	private static Object read(Wire wire, Released released, byte[] body) {
		byte[] bytes = new byte[body.length + 5];
		ByteBuffer.wrap(bytes).put((byte) 0).putInt(MemoryRegistry.register(released.schema())).put(body);
		return wire.values(released.topic()).deserialize("", bytes);
	}

	@SuppressWarnings("unchecked")
	private static <V> byte[] written(Topic<?, V> topic, Object value) {
		return Released.encode(topic, (V) value);
	}

}
