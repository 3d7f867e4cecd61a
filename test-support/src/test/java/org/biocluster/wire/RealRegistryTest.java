package org.biocluster.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import com.sun.net.httpserver.HttpServer;
import org.biocluster.group.GroupMember;
import org.biocluster.group.GroupMembers;
import org.biocluster.language.Language;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.Role;
import org.biocluster.proposal.Submitter;
import org.biocluster.setup.Setup;
import org.biocluster.setup.SetupSettings;
import org.biocluster.submitter.SubmitterRecord;
import org.biocluster.testsupport.Platform;
import org.biocluster.testsupport.Ports;
import org.biocluster.testsupport.Registry;
import org.biocluster.topic.Topic;
import org.biocluster.topic.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// How the serializers that the product ships with behave in front of a real registry.
class RealRegistryTest {

	private static final SubmitterRecord SUBMITTER = new SubmitterRecord(
			ProposalId.of("2f0c4d9e-6b1e-5a4b-9c39-1d1b6c1a0a11"), new Submitter("Фамилия", "Имя", null, null,
					"author@biocluster.example", null, Language.RU, List.of("organisation")));

	private static Registry registry;

	private static Wire wire;

	@BeforeAll
	static void setUp() {
		registry = Registry.inMemory();
		Setup.run(SetupSettings.of(Platform.broker().connection(), registry.url(), 4, 1));
		wire = connect(registry.url());
	}

	@AfterAll
	static void close() {
		wire.close();
		registry.close();
	}

	@Test
	void readsWhatItWroteInTheFormatThatOthersRead() throws Exception {
		byte[] bytes = write(Topics.PROPOSAL_SUBMITTERS, SUBMITTER);
		assertThat(read(wire, Topics.PROPOSAL_SUBMITTERS, bytes)).isEqualTo(SUBMITTER);
		int id = ByteBuffer.wrap(bytes).getInt(1);
		assertThat(bytes[0]).isZero();
		assertThat(send(HttpRequest.newBuilder(ccompat("/schemas/ids/" + id)))).contains("ProposalSubmitter");
	}

	@Test
	void findsEverySchemaAheadOfNeed() {
		try (Wire fresh = connect(registry.url())) {
			fresh.warmUp(Topics.all());
		}
	}

	@Test
	void refusesASchemaThatNobodyRegistered() {
		byte[] bytes = write(Topics.PROPOSAL_SUBMITTERS, SUBMITTER);
		ByteBuffer.wrap(bytes).putInt(1, 4711);
		assertThatExceptionOfType(UndecodableRecordException.class)
			.isThrownBy(() -> read(wire, Topics.PROPOSAL_SUBMITTERS, bytes))
			.withMessageContaining("does not know the schema");
	}

	@Test
	void refusesARecordOfAnotherTopic() {
		GroupMembers members = new GroupMembers("RG-OTR-01", 1,
				List.of(new GroupMember("m-1", Role.CHAIR, "chair@biocluster.example", Language.RU, true)),
				Instant.EPOCH);
		byte[] bytes = write(Topics.GROUP_MEMBERS, members);
		assertThatExceptionOfType(UndecodableRecordException.class)
			.isThrownBy(() -> read(wire, Topics.PROPOSAL_SUBMITTERS, bytes));
	}

	@Test
	void refusesGarbageThatIsTheFirstRecordItSees() {
		byte[] bytes = write(Topics.PROPOSAL_SUBMITTERS, SUBMITTER);
		byte[] cut = Arrays.copyOf(bytes, 50);
		byte[] lengths = bytes.clone();
		Arrays.fill(lengths, 5, 15, (byte) -1);
		for (byte[] garbage : List.of(cut, lengths, Arrays.copyOf(bytes, 6))) {
			try (Wire fresh = connect(registry.url())) {
				assertThatExceptionOfType(UndecodableRecordException.class)
					.isThrownBy(() -> read(fresh, Topics.PROPOSAL_SUBMITTERS, garbage));
			}
		}
	}

	@Test
	void stopsAtARecordOfANewerVersion() throws Exception {
		byte[] bytes = NewerMembers.writtenBy(wire, registry.url() + "/apis/ccompat/v7");
		assertThatExceptionOfType(NewerRecordException.class).isThrownBy(() -> read(wire, Topics.GROUP_MEMBERS, bytes));
	}

	@Test
	void asksForTheSetUpAndThenGoesOnWithoutTheRegistry() {
		try (Registry mortal = Registry.inMemory()) {
			asksForTheSetUp(mortal.url());
			Setup.run(SetupSettings.of(Platform.broker().connection(), mortal.url(), 4, 1));
			try (Wire warm = connect(mortal.url()); Wire cold = connect(mortal.url())) {
				warm.warmUp(List.of(Topics.PROPOSAL_SUBMITTERS));
				mortal.kill();
				byte[] bytes = warm.valueSerializer(Topics.PROPOSAL_SUBMITTERS).serialize("", SUBMITTER);
				assertThat(read(warm, Topics.PROPOSAL_SUBMITTERS, bytes)).isEqualTo(SUBMITTER);
				unavailable(cold, bytes);
			}
		}
	}

	@Test
	void waitsForARegistryThatSaysNothing() throws IOException {
		byte[] bytes = write(Topics.PROPOSAL_SUBMITTERS, SUBMITTER);
		try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
				Wire fresh = connect("http://127.0.0.1:" + silent.getLocalPort())) {
			assertThatExceptionOfType(RegistryUnavailableException.class)
				.isThrownBy(() -> read(fresh, Topics.PROPOSAL_SUBMITTERS, bytes))
				.withMessageContaining("does not answer");
		}
	}

	@Test
	void waitsForARegistryThatFails() throws IOException {
		byte[] bytes = write(Topics.PROPOSAL_SUBMITTERS, SUBMITTER);
		HttpServer broken = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Ports.free()), 0);
		broken.createContext("/", (exchange) -> {
			exchange.sendResponseHeaders(503, -1);
			exchange.close();
		});
		broken.start();
		try (Wire fresh = connect("http://127.0.0.1:" + broken.getAddress().getPort())) {
			unavailable(fresh, bytes);
		}
		finally {
			broken.stop(0);
		}
	}

	private static void asksForTheSetUp(String url) {
		try (Wire fresh = connect(url)) {
			assertThatExceptionOfType(RegistryUnavailableException.class)
				.isThrownBy(() -> fresh.warmUp(List.of(Topics.PROPOSAL_SUBMITTERS)))
				.withMessageContaining("run the set-up step");
		}
	}

	private static void unavailable(Wire fresh, byte[] bytes) {
		assertThatExceptionOfType(RegistryUnavailableException.class)
			.isThrownBy(() -> read(fresh, Topics.PROPOSAL_SUBMITTERS, bytes));
		assertThatExceptionOfType(RegistryUnavailableException.class)
			.isThrownBy(() -> fresh.valueSerializer(Topics.PROPOSAL_SUBMITTERS).serialize("", SUBMITTER));
	}

	private static Wire connect(String url) {
		return Wire.connect(WireSettings.of(Platform.broker().connection(), url));
	}

	private static <V> byte[] write(Topic<?, V> topic, V value) {
		return wire.valueSerializer(topic).serialize(topic.name(), value);
	}

	private static <V> V read(Wire with, Topic<?, V> topic, byte[] bytes) {
		return with.values(topic).deserialize(topic.name(), bytes);
	}

	private static URI ccompat(String path) {
		return URI.create(registry.url() + "/apis/ccompat/v7" + path);
	}

	private static String send(HttpRequest.Builder request) throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
			return answer.body();
		}
	}

}
