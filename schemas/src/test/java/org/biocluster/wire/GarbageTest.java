package org.biocluster.wire;

import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.sun.management.ThreadMXBean;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.biocluster.proposal.ProposalId;
import org.biocluster.submitter.SubmitterRecord;
import org.biocluster.text.TextKey;
import org.biocluster.topic.Topic;
import org.biocluster.topic.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GarbageTest {

	/// A record may not make a reader allocate more than this, whatever it claims.
	private static final long MAX_ALLOCATION = 16 * 1024 * 1024;

	private static final int MUTATIONS = 400;

	private static Wire wire;

	@BeforeAll
	static void connect() {
		wire = Wire.connect(MemoryRegistry.settings());
	}

	@AfterAll
	static void close() {
		wire.close();
	}

	@AfterEach
	void up() {
		MemoryRegistry.down = false;
	}

	@ParameterizedTest
	@MethodSource("org.biocluster.wire.Payload#all")
	<V> void readsOrRefusesWhateverBecameOfTheBytes(Payload<V> payload) {
		Topic<?, V> topic = payload.topic();
		wire.warmUp(List.of(topic));
		byte[] good = wire.valueSerializer(topic).serialize(topic.name(), payload.complete());
		Random random = new Random(good.length);
		for (int i = 0; i < MUTATIONS; i++) {
			byte[] bad = mutated(good, random);
			long before = allocated();
			try {
				wire.values(topic).deserialize(topic.name(), bad);
			}
			catch (UndecodableRecordException e) {
				assertThat(e.topic()).isEqualTo(topic.name());
			}
			assertThat(allocated() - before).isLessThan(MAX_ALLOCATION);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 4, 5 })
	void refusesWhatIsTooShort(int length) {
		refused(Topics.PROPOSAL_EVENTS, new byte[length]);
	}

	@Test
	void refusesAnotherFormat() {
		byte[] bytes = good(Topics.PROPOSAL_SUBMITTERS, SubmitterRecord.class);
		bytes[0] = 1;
		refused(Topics.PROPOSAL_SUBMITTERS, bytes);
		refused(Topics.PROPOSAL_SUBMITTERS, "{\"id\": 1, \"text\": \"json\"}".getBytes(StandardCharsets.UTF_8));
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 0, 999_999, Integer.MAX_VALUE, Integer.MIN_VALUE })
	void refusesASchemaThatNobodyRegistered(int id) {
		byte[] bytes = good(Topics.PROPOSAL_SUBMITTERS, SubmitterRecord.class);
		ByteBuffer.wrap(bytes).putInt(1, id);
		refused(Topics.PROPOSAL_SUBMITTERS, bytes);
	}

	@Test
	void refusesARecordOfAnotherTopic() {
		refused(Topics.PROPOSAL_TEXTS, good(Topics.PROPOSAL_SUBMITTERS, SubmitterRecord.class));
	}

	@Test
	void refusesBytesAfterTheRecord() {
		byte[] good = good(Topics.PROPOSAL_SUBMITTERS, SubmitterRecord.class);
		refused(Topics.PROPOSAL_SUBMITTERS, Arrays.copyOf(good, good.length + 1));
	}

	@Test
	void refusesARecordThatNestsWithoutEnd() {
		Schema nested = new Schema.Parser().parse("""
				{"type": "record", "name": "ProposalSubmitter", "namespace": "org.biocluster.wire.avro.submitter",
				 "fields": [{"name": "nested", "type": ["null", "ProposalSubmitter"]}]}""");
		GenericRecord leaf = new GenericData.Record(nested);
		byte[] one = MemoryRegistry.write(leaf);
		byte[] deep = new byte[200_000];
		Arrays.fill(deep, (byte) 2);
		System.arraycopy(one, 0, deep, 0, 5);
		deep[deep.length - 1] = 0;
		refused(Topics.PROPOSAL_SUBMITTERS, deep);
	}

	@Test
	void refusesNothingWhereNothingCanBeForgotten() {
		refused(Topics.PROPOSAL_EVENTS, null);
		assertThat(wire.values(Topics.PROPOSAL_TEXTS).deserialize("", null)).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1", "not an id", "2F0C4D9E-6B1E-5A4B-9C39-1D1B6C1A0A11",
			"2f0c4d9e-6b1e-5a4b-9c39-1d1b6c1a0a11/", "f-f-f-f-f" })
	void refusesAKeyThatIsNoId(String key) {
		assertThatExceptionOfType(UndecodableRecordException.class)
			.isThrownBy(() -> wire.keys(Topics.PROPOSAL_EVENTS).deserialize("", key.getBytes(StandardCharsets.UTF_8)));
		assertThatExceptionOfType(UndecodableRecordException.class)
			.isThrownBy(() -> wire.keys(Topics.PROPOSAL_TEXTS).deserialize("", key.getBytes(StandardCharsets.UTF_8)));
		assertThatExceptionOfType(UndecodableRecordException.class)
			.isThrownBy(() -> wire.keys(Topics.PROPOSAL_EVENTS).deserialize("", null));
	}

	@Test
	void readsTheKeysItWrites() {
		TextKey key = TextKey.of("2f0c4d9e-6b1e-5a4b-9c39-1d1b6c1a0a11/2f0c4d9e-6b1e-5a4b-9c39-1d1b6c1a0a12");
		byte[] bytes = wire.keySerializer(Topics.PROPOSAL_TEXTS).serialize("", key);
		assertThat(bytes).hasSize(73);
		assertThat(wire.keys(Topics.PROPOSAL_TEXTS).deserialize("", bytes)).isEqualTo(key);
	}

	@Test
	void refusesAValueUnderTheKeyOfAnother() {
		byte[] value = good(Topics.PROPOSAL_SUBMITTERS, SubmitterRecord.class);
		byte[] key = "2f0c4d9e-6b1e-5a4b-9c39-1d1b6c1a0a11".getBytes(StandardCharsets.UTF_8);
		ConsumerRecord<byte[], byte[]> source = new ConsumerRecord<>(Topics.PROPOSAL_SUBMITTERS.name(), 0, 0, key,
				value);
		assertThatExceptionOfType(UndecodableRecordException.class)
			.isThrownBy(() -> wire.read(Topics.PROPOSAL_SUBMITTERS, source));
		SubmitterRecord submitter = new Payload<>(Topics.PROPOSAL_SUBMITTERS, SubmitterRecord.class, Map.of())
			.complete();
		ProposalId other = ProposalId.of("2f0c4d9e-6b1e-5a4b-9c39-1d1b6c1a0a11");
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> wire.record(Topics.PROPOSAL_SUBMITTERS, other, submitter));
	}

	@Test
	void asksAgainWhenTheRegistryIsDown() {
		byte[] good = good(Topics.PROPOSAL_SUBMITTERS, SubmitterRecord.class);
		MemoryRegistry.down = true;
		try (Wire other = Wire.connect(MemoryRegistry.settings())) {
			assertThatExceptionOfType(RegistryUnavailableException.class)
				.isThrownBy(() -> other.values(Topics.PROPOSAL_SUBMITTERS).deserialize("", good));
			assertThatExceptionOfType(RegistryUnavailableException.class).isThrownBy(() -> other.warmUp(Topics.all()));
			MemoryRegistry.down = false;
			assertThat(other.values(Topics.PROPOSAL_SUBMITTERS).deserialize("", good)).isNotNull();
			MemoryRegistry.down = true;
			assertThat(other.values(Topics.PROPOSAL_SUBMITTERS).deserialize("", good)).isNotNull();
		}
	}

	@Test
	void saysNothingAboutTheContent() {
		byte[] good = good(Topics.PROPOSAL_SUBMITTERS, SubmitterRecord.class);
		byte[] cut = Arrays.copyOf(good, good.length - 3);
		assertThatExceptionOfType(UndecodableRecordException.class)
			.isThrownBy(() -> wire.values(Topics.PROPOSAL_SUBMITTERS).deserialize("", cut))
			.withNoCause()
			.withMessageStartingWith("proposal-submitters: not readable with the schema it names");
	}

	private static void refused(Topic<?, ?> topic, byte[] bytes) {
		assertThatExceptionOfType(UndecodableRecordException.class)
			.isThrownBy(() -> wire.values(topic).deserialize(topic.name(), bytes));
	}

	private static <V> byte[] good(Topic<?, V> topic, Class<?> variant) {
		return wire.valueSerializer(topic).serialize(topic.name(), new Payload<>(topic, variant, Map.of()).complete());
	}

	/// Any byte changed, bytes cut off or put in, lengths made enormous or negative.
	private static byte[] mutated(byte[] good, Random random) {
		int place = 5 + random.nextInt(good.length - 5);
		byte[] huge = { -1, -1, -1, -1, 15 };
		return switch (random.nextInt(5)) {
			case 0 -> {
				byte[] bytes = good.clone();
				bytes[place] = (byte) random.nextInt();
				yield bytes;
			}
			case 1 -> Arrays.copyOf(good, place);
			case 2 -> spliced(good, place, huge);
			case 3 -> spliced(good, place, new byte[] { -2, -1, -1, -1, -1, -1, -1, -1, -1, 1 });
			default -> spliced(good, place, new byte[] { (byte) random.nextInt() });
		};
	}

	private static byte[] spliced(byte[] good, int place, byte[] inserted) {
		return ByteBuffer.allocate(good.length + inserted.length)
			.put(good, 0, place)
			.put(inserted)
			.put(good, place, good.length - place)
			.array();
	}

	private static long allocated() {
		return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
	}

}
