package org.biocluster.policy.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.biocluster.language.Bilingual;
import org.biocluster.policy.ActivePolicy;
import org.biocluster.policy.CompiledPolicy;
import org.biocluster.policy.Policy;
import org.biocluster.policy.PolicyCheck;
import org.biocluster.policy.PolicyCompiler;
import org.biocluster.policy.PolicyRecord;
import org.biocluster.policy.PublishedPolicy;
import org.biocluster.policy.Rule;
import org.biocluster.policy.cel.CelPolicyCompiler;
import org.biocluster.policy.json.PolicyJson;
import org.biocluster.testsupport.Platform;
import org.biocluster.topic.Topics;
import org.biocluster.topic.kafka.ClientProperties;
import org.biocluster.wire.UnreadableRecord;
import org.biocluster.wire.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PolicyFeedTest {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static Wire wire;

	private static KafkaProducer<byte[], byte[]> producer;

	private final PolicyCompiler compiler = new CelPolicyCompiler();

	@BeforeAll
	static void connect() {
		wire = Platform.wire();
		producer = new KafkaProducer<>(
				ClientProperties.documentProducer(Platform.broker().connection(), "policy-feed-test"));
	}

	@AfterAll
	static void close() {
		producer.close();
	}

	@Test
	void keepsTheLastGoodPolicyInForceWhateverElseStandsInTheTopic() throws Exception {
		try (PolicyFeed feed = PolicyFeed.start(wire, compiler, "policy-feed-test")) {
			assertThat(feed.awaitFirst(Duration.ofMillis(300))).isFalse();
			String first = publish(version(1));
			activate(1, first);
			assertThat(feed.awaitFirst(PATIENCE)).isTrue();
			List<Long> changes = new CopyOnWriteArrayList<>();
			feed.onChange((policy) -> changes.add(policy.policy().version()));

			sendGarbage();
			publish(invalid(2));
			activate(2, "0".repeat(64));
			send(new PublishedPolicy(version(1), "f".repeat(64), Instant.EPOCH, "test"));
			forget("version:1");
			Awaitility.await().atMost(PATIENCE).until(() -> feed.unreadable().size() == 5);
			assertThat(inForce(feed)).isEqualTo(1);
			assertThat(feed.unreadable()).extracting(UnreadableRecord::cause)
				.anySatisfy((cause) -> assertThat(cause).contains("Version 2 is invalid: R98 ", "R98 when SYNTAX"))
				.anySatisfy((cause) -> assertThat(cause)
					.contains("Version 2 cannot come into force: it is invalid: R98", "version 1 stays in force"));

			activate(3, publish(version(3)));
			Awaitility.await().atMost(PATIENCE).until(() -> inForce(feed) == 3);
			assertThat(changes).containsExactly(3L);
			assertThat(feed.unreadable()).extracting(UnreadableRecord::offset).containsExactly(2L, 3L, 4L, 5L, 6L);
			assertThat(feed.version(1)).isPresent();
			readsTheSameFromTheBeginning(feed);
		}
	}

	private void readsTheSameFromTheBeginning(PolicyFeed first) throws InterruptedException {
		try (PolicyFeed second = PolicyFeed.start(wire, compiler, "policy-feed-test-2")) {
			assertThat(second.awaitFirst(PATIENCE)).isTrue();
			assertThat(inForce(second)).isEqualTo(3);
			assertThat(second.versions()).isEqualTo(first.versions()).containsExactly(1L, 3L);
			assertThat(second.unreadable()).isEqualTo(first.unreadable());
		}
	}

	private static long inForce(PolicyFeed feed) {
		return feed.active().map((policy) -> policy.policy().version()).orElse(0L);
	}

	private String publish(Policy policy) {
		String hash = switch (compiler.compile(policy)) {
			case PolicyCheck.Valid(CompiledPolicy compiled) -> compiled.hash();
			case PolicyCheck.Invalid _ -> "0".repeat(64);
		};
		send(new PublishedPolicy(policy, hash, Instant.EPOCH, "test"));
		return hash;
	}

	private static void activate(long version, String hash) {
		send(new ActivePolicy(version, hash, Instant.EPOCH, "test"));
	}

	private static void send(PolicyRecord policy) {
		producer.send(wire.record(Topics.ROUTING_POLICY, policy.key(), policy));
		producer.flush();
	}

	private static void forget(String key) {
		producer.send(wire.record(Topics.ROUTING_POLICY, key, null));
		producer.flush();
	}

	private static void sendGarbage() {
		producer.send(new ProducerRecord<>(Topics.ROUTING_POLICY.name(), "version:9".getBytes(StandardCharsets.UTF_8),
				new byte[] { 7, 7, 7 }));
		producer.flush();
	}

	private static Policy version(long version) {
		Policy shipped = PolicyJson.shippedDefault();
		return new Policy(version, shipped.groups(), shipped.sectorGroups(), shipped.themeGroups(), shipped.rules(),
				shipped.fallback(), shipped.deadlines());
	}

	private static Policy invalid(long version) {
		Policy good = version(version);
		List<Rule> rules = new ArrayList<>(good.rules());
		rules.add(new Rule("R98", "type ==", null, null, null, Bilingual.EMPTY));
		return new Policy(version, good.groups(), good.sectorGroups(), good.themeGroups(), rules, good.fallback(),
				good.deadlines());
	}

}
