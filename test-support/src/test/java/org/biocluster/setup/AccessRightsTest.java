package org.biocluster.setup;

import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.biocluster.testsupport.Broker;
import org.biocluster.testsupport.Certificates;
import org.biocluster.testsupport.Platform;
import org.biocluster.testsupport.SecuredPlatform;
import org.biocluster.topic.Principal;
import org.biocluster.topic.Topic;
import org.biocluster.topic.Topics;
import org.biocluster.topic.kafka.ClientProperties;
import org.biocluster.topic.kafka.KafkaConnection;
import org.biocluster.topic.kafka.Tls;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.biocluster.setup.TopicTrials.admin;
import static org.biocluster.setup.TopicTrials.consumer;
import static org.biocluster.setup.TopicTrials.producer;
import static org.biocluster.setup.TopicTrials.read;
import static org.biocluster.setup.TopicTrials.write;

/// What a secured broker lets each service do.
class AccessRightsTest {

	private static SecuredPlatform platform;

	@BeforeAll
	static void start() {
		platform = SecuredPlatform.start();
	}

	@AfterAll
	static void stop() {
		platform.close();
	}

	@Test
	void theIntakeNeitherSpeaksForStaffNorWritesFacts() {
		try (KafkaProducer<byte[], byte[]> producer = producer(platform.connection(Principal.INTAKE))) {
			assertThat(List.of(Topics.STAFF_COMMANDS, Topics.PROPOSAL_EVENTS))
				.allSatisfy((topic) -> assertThat(catchThrowable(() -> write(producer, topic)))
					.isInstanceOf(TopicAuthorizationException.class));
		}
	}

	@ParameterizedTest
	@EnumSource
	void everyServiceWritesToItsTopicsAndToNoOther(Principal principal) {
		try (KafkaProducer<byte[], byte[]> producer = producer(platform.connection(principal))) {
			assertThat(Topics.all()).allSatisfy((topic) -> {
				Throwable refusal = catchThrowable(() -> write(producer, topic));
				if (principal.writes().contains(topic)) {
					assertThat(refusal).isNull();
				}
				else {
					assertThat(refusal).isInstanceOf(TopicAuthorizationException.class);
				}
			});
		}
	}

	@ParameterizedTest
	@EnumSource
	void everyServiceReadsItsTopicsAndNoOther(Principal principal) {
		try (KafkaConsumer<byte[], byte[]> consumer = consumer(platform.connection(principal))) {
			assertThat(Topics.all()).allSatisfy((topic) -> {
				Throwable refusal = catchThrowable(() -> read(consumer, topic));
				if (principal.reads().contains(topic)) {
					assertThat(refusal).isNull();
				}
				else {
					assertThat(refusal).isInstanceOf(TopicAuthorizationException.class);
				}
			});
		}
	}

	@Test
	void nobodyElseJoinsTheRoutersGroupOrTakesItsTransactions() {
		Properties properties = ClientProperties.producer(platform.connection(Principal.INTAKE), "test");
		properties.put("transactional.id", "proposal-router-1");
		try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(properties)) {
			assertThatExceptionOfType(TransactionalIdAuthorizationException.class)
				.isThrownBy(producer::initTransactions);
		}
		try (Admin admin = admin(platform.connection(Principal.DESK))) {
			assertThatExceptionOfType(ExecutionException.class)
				.isThrownBy(
						() -> admin.listConsumerGroupOffsets("proposal-router").partitionsToOffsetAndMetadata().get())
				.withCauseInstanceOf(GroupAuthorizationException.class);
		}
	}

	@Test
	void aNameWithoutRightsMayDoNothing() {
		try (KafkaProducer<byte[], byte[]> producer = producer(platform.connection("stranger"))) {
			assertThat(catchThrowable(() -> write(producer, Topics.PROPOSAL_COMMANDS)))
				.isInstanceOf(TopicAuthorizationException.class);
		}
	}

	@Test
	void whoeverShowsNoCertificateIsRefused() {
		KafkaConnection plain = KafkaConnection.plaintext(platform.broker().bootstrapServers());
		try (KafkaProducer<byte[], byte[]> producer = producer(plain)) {
			assertThat(catchThrowable(() -> write(producer, Topics.PROPOSAL_COMMANDS)))
				.isInstanceOf(TimeoutException.class);
		}
		Properties anonymous = ClientProperties.producer(platform.connection(Principal.INTAKE), "test");
		anonymous.keySet().removeIf((name) -> name.toString().startsWith("ssl.keystore"));
		try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(anonymous)) {
			assertThat(catchThrowable(() -> write(producer, Topics.PROPOSAL_COMMANDS)))
				.isInstanceOf(SslAuthenticationException.class);
		}
	}

	@Test
	void aCertificateByAnotherAuthorityIsRefused() {
		try (Certificates foreign = Certificates.create()) {
			Tls forged = new Tls(foreign.client("intake").certificate(),
					platform.certificates().client("intake").authority());
			try (KafkaProducer<byte[], byte[]> producer = producer(platform.broker().connection(forged))) {
				assertThat(catchThrowable(() -> write(producer, Topics.PROPOSAL_COMMANDS)))
					.isInstanceOf(SslAuthenticationException.class);
			}
		}
	}

	@Test
	void theSetUpRefusesABrokerByAnotherAuthority() {
		try (Certificates foreign = Certificates.create()) {
			KafkaConnection connection = platform.broker().connection(foreign.client(Broker.SETUP));
			assertThatExceptionOfType(SetupRefusedException.class).isThrownBy(() -> Setup.run(settings(connection)))
				.withMessageContaining("do not trust each other");
		}
	}

	@Test
	void theSetUpNeedsItsOwnPrincipal() {
		assertThatExceptionOfType(SetupRefusedException.class)
			.isThrownBy(() -> Setup.run(settings(platform.connection(Principal.DESK))))
			.withMessageContaining("super.users");
	}

	@Test
	void theSetUpGivesARightAgainThatIsMissing() throws Exception {
		try (Admin admin = admin(platform.connection(Broker.SETUP));
				KafkaProducer<byte[], byte[]> producer = producer(platform.connection(Principal.NOTIFIER))) {
			AclBinding right = allow("User:notifier", Topics.NOTIFICATION_EVENTS);
			admin.deleteAcls(List.of(right.toFilter())).all().get();
			assertThat(catchThrowable(() -> write(producer, Topics.NOTIFICATION_EVENTS)))
				.isInstanceOf(TopicAuthorizationException.class);
			platform.setUp();
			assertThat(catchThrowable(() -> write(producer, Topics.NOTIFICATION_EVENTS))).isNull();
		}
	}

	@Test
	void theSetUpReportsARightBesideOursAndLeavesIt() throws Exception {
		try (Admin admin = admin(platform.connection(Broker.SETUP))) {
			AclBinding right = allow("User:stranger", Topics.STAFF_COMMANDS);
			admin.createAcls(List.of(right)).all().get();
			AccessSetup rights = new AccessSetup(admin);
			assertThat(rights.create()).isZero();
			assertThat(rights.surplus()).containsExactly("ALLOW User:stranger from * WRITE on TOPIC staff-commands");
			platform.setUp();
			assertThat(admin.describeAcls(right.toFilter()).values().get()).containsExactly(right);
			admin.deleteAcls(List.of(right.toFilter())).all().get();
		}
	}

	@Test
	void theSetUpRefusesABrokerThatLetsEverybodyDoEverything() {
		SetupSettings settings = new SetupSettings(Platform.broker().connection(), Platform.registry().url(),
				SetupSettings.USUAL_PATH, Platform.PARTITIONS, 1, true, Duration.ofSeconds(20));
		assertThatExceptionOfType(SetupRefusedException.class).isThrownBy(() -> Setup.run(settings))
			.withMessageContaining("has no authorizer");
	}

	private static SetupSettings settings(KafkaConnection connection) {
		return SetupSettings.of(connection, Platform.registry().url(), Platform.PARTITIONS, 1);
	}

	private static AclBinding allow(String principal, Topic<?, ?> topic) {
		return new AclBinding(new ResourcePattern(ResourceType.TOPIC, topic.name(), PatternType.LITERAL),
				new AccessControlEntry(principal, "*", AclOperation.WRITE, AclPermissionType.ALLOW));
	}

}
