package org.biocluster.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.biocluster.language.Language;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.Submitter;
import org.biocluster.setup.Setup;
import org.biocluster.setup.SetupSettings;
import org.biocluster.submitter.SubmitterRecord;
import org.biocluster.testsupport.Platform;
import org.biocluster.testsupport.Ports;
import org.biocluster.testsupport.Registry;
import org.biocluster.testsupport.confluent.StandInDeserializer;
import org.biocluster.testsupport.confluent.StandInSerializer;
import org.biocluster.topic.Topics;
import org.biocluster.topic.kafka.KafkaConnection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// The wire on other classes than Apicurio's, switched by configuration alone, in front of a registry that shows nothing
/// but Confluent's API, at the root of its address.
class OtherSerdesTest {

	private static final SubmitterRecord SUBMITTER = new SubmitterRecord(
			ProposalId.of("2f0c4d9e-6b1e-5a4b-9c39-1d1b6c1a0a11"), new Submitter("Фамилия", "Имя", null, null,
					"author@biocluster.example", null, Language.RU, List.of("organisation")));

	private static Registry registry;

	private static BareRegistry bare;

	private static Wire wire;

	@BeforeAll
	static void setUp() throws IOException {
		registry = Registry.inMemory();
		bare = BareRegistry.before(registry.url() + SetupSettings.USUAL_PATH);
		Setup.run(SetupSettings.of(Platform.broker().connection(), bare.url(), 4, 1).withRegistryPath(""));
		wire = connect(bare.url());
	}

	@AfterAll
	static void close() {
		wire.close();
		bare.close();
		registry.close();
	}

	@Test
	void knowsEverySchema() {
		try (Wire fresh = connect(bare.url() + "/")) {
			fresh.warmUp(Topics.all());
		}
	}

	@Test
	void writesTheSameBytesAndReadsThem() {
		byte[] bytes = write(wire);
		try (Wire usual = Wire.connect(WireSettings.of(Platform.broker().connection(), registry.url()))) {
			assertThat(write(usual)).isEqualTo(bytes);
			assertThat(read(usual, bytes)).isEqualTo(SUBMITTER);
		}
		try (Wire fresh = connect(bare.url())) {
			assertThat(read(fresh, bytes)).isEqualTo(SUBMITTER);
		}
	}

	@Test
	void refusesASchemaThatNobodyRegistered() {
		byte[] bytes = write(wire);
		ByteBuffer.wrap(bytes).putInt(1, 4711);
		assertThatExceptionOfType(UndecodableRecordException.class).isThrownBy(() -> read(wire, bytes))
			.withMessageContaining("does not know the schema");
	}

	@Test
	void refusesGarbageThatIsTheFirstRecordItSees() {
		byte[] bytes = write(wire);
		byte[] lengths = bytes.clone();
		Arrays.fill(lengths, 5, 15, (byte) -1);
		for (byte[] garbage : List.of(Arrays.copyOf(bytes, 50), lengths, Arrays.copyOf(bytes, 6))) {
			try (Wire fresh = connect(bare.url())) {
				assertThatExceptionOfType(UndecodableRecordException.class).isThrownBy(() -> read(fresh, garbage));
			}
		}
	}

	@Test
	void refusesARecordOfAnotherTopic() {
		byte[] bytes = write(wire);
		try (Wire fresh = connect(bare.url())) {
			assertThatExceptionOfType(UndecodableRecordException.class)
				.isThrownBy(() -> fresh.values(Topics.PROPOSAL_EVENTS).deserialize("", bytes))
				.withMessageContaining("another topic");
		}
	}

	@Test
	void stopsAtARecordOfANewerVersion() throws Exception {
		byte[] bytes = NewerMembers.writtenBy(wire, bare.url());
		assertThatExceptionOfType(NewerRecordException.class)
			.isThrownBy(() -> wire.values(Topics.GROUP_MEMBERS).deserialize("", bytes));
	}

	@ParameterizedTest
	@ValueSource(ints = { 401, 403, 404, 408, 429, 500, 502, 503, 504 })
	void waitsForARegistryThatAnswersAnythingElse(int status) throws IOException {
		byte[] bytes = write(wire);
		try (BareRegistry broken = BareRegistry.answering(status, "<html>no registry</html>")) {
			unavailable(broken.url(), bytes);
		}
	}

	@Test
	void doesNotTakeAWrongAddressForAnUnknownSchema() throws IOException {
		byte[] bytes = write(wire);
		try (BareRegistry other = BareRegistry.answering(404, "{\"error_code\":404,\"message\":\"Not Found\"}")) {
			unavailable(other.url(), bytes);
			try (Wire usual = Wire.connect(WireSettings.of(KafkaConnection.plaintext("127.0.0.1:1"), other.url()))) {
				assertThatExceptionOfType(RegistryUnavailableException.class).isThrownBy(() -> read(usual, bytes));
			}
		}
	}

	@Test
	void waitsForARegistryThatIsDownOrSaysNothing() throws IOException {
		byte[] bytes = write(wire);
		unavailable("http://127.0.0.1:" + Ports.free(), bytes);
		try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
				Wire fresh = connect("http://127.0.0.1:" + silent.getLocalPort())) {
			assertThatExceptionOfType(RegistryUnavailableException.class).isThrownBy(() -> read(fresh, bytes))
				.withMessageContaining("does not answer");
		}
	}

	@Test
	void asksForTheSetUp() {
		try (Registry empty = Registry.inMemory(); Wire fresh = connect(empty.url() + SetupSettings.USUAL_PATH)) {
			assertThatExceptionOfType(RegistryUnavailableException.class)
				.isThrownBy(() -> fresh.warmUp(List.of(Topics.PROPOSAL_SUBMITTERS)))
				.withMessageContaining("run the set-up step");
		}
	}

	private static void unavailable(String url, byte[] bytes) {
		try (Wire fresh = connect(url)) {
			assertThatExceptionOfType(RegistryUnavailableException.class).isThrownBy(() -> read(fresh, bytes));
			assertThatExceptionOfType(RegistryUnavailableException.class).isThrownBy(() -> write(fresh));
		}
	}

	private static Wire connect(String url) {
		return Wire.connect(WireSettings.of(Platform.broker().connection(),
				new RegistrySettings(url, StandInSerializer.class.getName(), StandInDeserializer.class.getName(),
						Map.of("schema.registry.url", url, "auto.register.schemas", "false", "use.latest.version",
								"false", "specific.avro.reader", "false", "value.subject.name.strategy",
								"io.confluent.kafka.serializers.subject.TopicNameStrategy"))));
	}

	private static byte[] write(Wire with) {
		return with.valueSerializer(Topics.PROPOSAL_SUBMITTERS).serialize("", SUBMITTER);
	}

	private static SubmitterRecord read(Wire with, byte[] bytes) {
		return with.values(Topics.PROPOSAL_SUBMITTERS).deserialize("", bytes);
	}

}
