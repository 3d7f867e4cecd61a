package org.biocluster.router;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.biocluster.policy.ActivePolicy;
import org.biocluster.policy.CompiledPolicy;
import org.biocluster.policy.PolicyCheck;
import org.biocluster.policy.PolicyRecord;
import org.biocluster.policy.PublishedPolicy;
import org.biocluster.policy.cel.CelPolicyCompiler;
import org.biocluster.policy.json.PolicyJson;
import org.biocluster.proposal.ProposalId;
import org.biocluster.routing.rebuild.RebuildSettings;
import org.biocluster.routing.rebuild.RouterTopics;
import org.biocluster.routing.rebuild.StateRebuild;
import org.biocluster.routing.streams.Commands;
import org.biocluster.testsupport.Platform;
import org.biocluster.testsupport.SecuredPlatform;
import org.biocluster.topic.Principal;
import org.biocluster.topic.Topic;
import org.biocluster.topic.Topics;
import org.biocluster.topic.kafka.ClientProperties;
import org.biocluster.topic.kafka.KafkaConnection;
import org.biocluster.wire.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// The router on a secured broker, with no right but its own; everybody around it has no more either.
class SecuredRouterIT {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	@TempDir
	private Path directory;

	@Test
	void routesAndRestoresAndRebuildsWithItsOwnRightsOnly() throws Exception {
		try (SecuredPlatform platform = SecuredPlatform.start()) {
			publishPolicy(platform.connection(Principal.DESK));
			RouterTopics intake = new RouterTopics(platform.connection(Principal.INTAKE), Platform.wire());
			RouterTopics notifier = new RouterTopics(platform.connection(Principal.NOTIFIER), Platform.wire());

			try (ConfigurableApplicationContext _ = start(platform, directory.resolve("first"))) {
				intake.send(Commands.submission("first", "content"));
				await().atMost(PATIENCE).until(() -> keys(intake, Topics.COMMAND_OUTCOMES).contains(id("first")));
			}
			// An empty directory: the state comes back from the changelog.
			try (ConfigurableApplicationContext _ = start(platform, directory.resolve("second"))) {
				intake.send(Commands.submission("second", "content"));
				await().atMost(PATIENCE).until(() -> keys(intake, Topics.COMMAND_OUTCOMES).contains(id("second")));
			}

			for (Topic<?, ?> facts : Set.of(Topics.PROPOSAL_EVENTS, Topics.PROPOSAL_SUBMITTERS)) {
				assertThat(keys(notifier, facts)).contains(id("first"), id("second"));
			}
			assertThat(notifier.read(Topics.PROPOSAL_TEXTS)).isNotEmpty();
			try (Wire wire = platform.wire(Principal.ROUTER)) {
				assertThat(new StateRebuild(new RebuildSettings(wire.settings().kafka(), Platform.PARTITIONS, (short) 1,
						directory.resolve("second"), PATIENCE, InstantSource.system()), wire)
					.run()
					.proposals()).isEqualTo(2);
			}
		}
	}

	private static ConfigurableApplicationContext start(SecuredPlatform platform, Path stateDirectory) {
		return new SpringApplicationBuilder(ProposalRouterApplication.class)
			.run(Stream
				.concat(Stream.of(platform.options(Principal.ROUTER)), Stream
					.of("server.port=0", "biocluster.kafka.bootstrap-servers=" + platform.broker().bootstrapServers(),
							"biocluster.registry.url=" + Platform.registry().url(),
							"biocluster.topics.partitions=" + Platform.PARTITIONS, "biocluster.topics.replication=1",
							"biocluster.router.state-directory=" + stateDirectory)
					.map("--"::concat))
				.toArray(String[]::new));
	}

	private static void publishPolicy(KafkaConnection desk) {
		CompiledPolicy policy = switch (new CelPolicyCompiler().compile(PolicyJson.shippedDefault())) {
			case PolicyCheck.Valid valid -> valid.policy();
			case PolicyCheck.Invalid invalid -> throw new AssertionError(invalid.problems());
		};
		PolicyRecord published = new PublishedPolicy(policy.policy(), policy.hash(), Commands.NOW, "test");
		PolicyRecord active = new ActivePolicy(policy.policy().version(), policy.hash(), Commands.NOW, "test");
		try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
				ClientProperties.documentProducer(desk, "test"))) {
			Stream.of(published, active)
				.forEach(
						(record) -> producer.send(Platform.wire().record(Topics.ROUTING_POLICY, record.key(), record)));
		}
	}

	private static Set<ProposalId> keys(RouterTopics topics, Topic<?, ?> topic) {
		return topics.read(topic)
			.stream()
			.map((found) -> (ProposalId) Platform.wire().read(topic, found).key())
			.collect(Collectors.toSet());
	}

	private static ProposalId id(String key) {
		return Commands.submission(key, "content").proposalId();
	}

}
