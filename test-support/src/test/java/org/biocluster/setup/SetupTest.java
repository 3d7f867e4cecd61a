package org.biocluster.setup;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.biocluster.testsupport.Platform;
import org.biocluster.testsupport.Ports;
import org.biocluster.testsupport.Registry;
import org.biocluster.topic.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class SetupTest {

	private static final int PARTITIONS = 4;

	private static Registry registry;

	@BeforeAll
	static void setUp() {
		registry = Registry.inMemory();
		Setup.run(settings(PARTITIONS));
	}

	@AfterAll
	static void stop() {
		registry.close();
	}

	@Test
	void changesNothingWhenDoneAgain() throws Exception {
		String before = get("/subjects/proposal-events-value/versions");
		assertThatCode(() -> Setup.run(settings(PARTITIONS))).doesNotThrowAnyException();
		assertThat(get("/subjects/proposal-events-value/versions")).isEqualTo(before).isEqualTo("[1]");
	}

	@Test
	void createsEveryTopicWithItsPartitions() throws Exception {
		try (Admin admin = admin()) {
			Map<String, Integer> found = new java.util.HashMap<>();
			admin.describeTopics(Topics.all().stream().map((topic) -> topic.name()).toList())
				.allTopicNames()
				.get()
				.forEach((name, description) -> found.put(name, description.partitions().size()));
			assertThat(found).hasSize(Topics.all().size())
				.containsEntry("proposal-events", PARTITIONS)
				.containsEntry("command-outcomes", PARTITIONS)
				.containsEntry("routing-policy", 1);
		}
	}

	@Test
	void refusesAnotherNumberOfPartitions() {
		SetupRefusedException refused = refusal(() -> Setup.run(settings(PARTITIONS + 1)));
		assertThat(refused.problems()).anySatisfy(
				(problem) -> assertThat(problem).startsWith("Topic proposal-events: found 4 partitions, expected 5."));
	}

	@Test
	void refusesAHistoryThatWouldExpire() throws Exception {
		retention("604800000");
		try {
			assertThat(refusal(() -> Setup.run(settings(PARTITIONS))).problems()).singleElement()
				.asString()
				.startsWith("Topic proposal-events: found retention.ms=604800000, expected -1.")
				.contains("kafka-configs --alter");
		}
		finally {
			retention("-1");
		}
	}

	@Test
	void makesTheRegistryJudgeNewVersions() throws Exception {
		assertThat(get("/config")).contains("BACKWARD_TRANSITIVE");
		assertThat(get("/config/proposal-events-value")).contains("BACKWARD_TRANSITIVE");
	}

	@Test
	void refusesARegistryThatHoldsANewerIncompatibleSchema() throws Exception {
		try (Registry other = Registry.inMemory()) {
			post(other, "/subjects/proposal-texts-value/versions",
					"""
							{"schema": "{\\"type\\":\\"record\\",\\"name\\":\\"Other\\",\\"fields\\":[{\\"name\\":\\"x\\",\\"type\\":\\"int\\"}]}"}""");
			SetupSettings settings = SetupSettings.of(Platform.broker().connection(), other.url(), PARTITIONS, 1);
			assertThat(refusal(() -> Setup.run(settings)).problems()).singleElement()
				.asString()
				.startsWith("Subject proposal-texts-value: found a version that this one can't read");
		}
	}

	@Test
	void givesUpOnARegistryThatIsNotThere() {
		SetupSettings settings = new SetupSettings(Platform.broker().connection(), "http://127.0.0.1:" + Ports.free(),
				SetupSettings.USUAL_PATH, PARTITIONS, 1, false, Duration.ofMillis(10));
		assertThatExceptionOfType(SetupUnavailableException.class).isThrownBy(() -> Setup.run(settings))
			.withMessageContaining("registry");
	}

	private static SetupRefusedException refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
		return catchThrowableOfType(SetupRefusedException.class, call);
	}

	private static SetupSettings settings(int partitions) {
		return SetupSettings.of(Platform.broker().connection(), registry.url(), partitions, 1);
	}

	private static Admin admin() {
		return Admin.create(Map.of("bootstrap.servers", Platform.broker().bootstrapServers()));
	}

	private static void retention(String value) throws Exception {
		try (Admin admin = admin()) {
			admin
				.incrementalAlterConfigs(
						Map.of(new ConfigResource(ConfigResource.Type.TOPIC, Topics.PROPOSAL_EVENTS.name()),
								List.of(new AlterConfigOp(new ConfigEntry("retention.ms", value), OpType.SET))))
				.all()
				.get();
		}
	}

	private static String get(String path) throws Exception {
		return send(HttpRequest.newBuilder(URI.create(registry.url() + "/apis/ccompat/v7" + path)));
	}

	private static void post(Registry to, String path, String body) throws Exception {
		send(HttpRequest.newBuilder(URI.create(to.url() + "/apis/ccompat/v7" + path))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	private static String send(HttpRequest.Builder request) throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
			return answer.body();
		}
	}

}
