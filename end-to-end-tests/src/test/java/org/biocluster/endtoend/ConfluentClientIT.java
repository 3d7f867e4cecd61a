package org.biocluster.endtoend;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.biocluster.endtoend.ConfluentClient.Read;
import org.biocluster.testsupport.system.Desk;
import org.biocluster.testsupport.system.Entry;
import org.biocluster.testsupport.system.ProposalSystem;
import org.biocluster.testsupport.system.Receipt;
import org.biocluster.testsupport.system.Submission;
import org.biocluster.testsupport.system.TopicReader;
import org.biocluster.topic.Topic;
import org.biocluster.topic.Topics;
import org.biocluster.topic.kafka.KafkaConnection;
import org.biocluster.wire.Wire;
import org.biocluster.wire.WireSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/// Topics and registry in front of a client that shares no code with the product.
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfluentClientIT {

	private static final String ADDRESS = "interoperable@biocluster.example";

	private static final String GROUP = "industrial-biotech";

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final ProposalSystem system;

	private final ConfluentClient client;

	private Receipt receipt;

	ConfluentClientIT(ProposalSystem system) {
		this.system = system;
		this.client = ConfluentClient.installed(system.registryUrl() + "/apis/ccompat/v7");
	}

	/// Topics in which a proposal on its way, or somebody who looks at it, leaves
	/// something, and those that are filled by the first start.
	static Stream<Topic<?, ?>> topics() {
		return Stream.of(Topics.PROPOSAL_COMMANDS, Topics.PROPOSAL_EVENTS, Topics.PROPOSAL_TEXTS,
				Topics.PROPOSAL_SUBMITTERS, Topics.COMMAND_OUTCOMES, Topics.NOTIFICATION_EVENTS, Topics.ROUTING_POLICY,
				Topics.GROUP_MEMBERS, Topics.AUDIT_EVENTS);
	}

	@BeforeAll
	void submit() {
		this.receipt = this.system.intake().submit(Submission.valid(ADDRESS));
		this.system.intake().awaitRouted(this.receipt, "en");
		this.system.mailbox().awaitTo(ADDRESS, "");
		lookAtTheContacts();
		topics().forEach((topic) -> Awaitility.await("a record in " + topic.name())
			.atMost(PATIENCE)
			.until(() -> !records(topic).isEmpty()));
	}

	@Test
	void listsTheSubjectOfEveryTopic() {
		assertThat(this.client.subjects()).containsAll(Topics.all()
			.stream()
			.filter((topic) -> topic.valueType() != byte[].class)
			.map((topic) -> topic.name() + "-value")
			.toList());
	}

	@ParameterizedTest
	@MethodSource("topics")
	<K, V> void readsEveryFieldOfEveryRecordAndWritesWhatTheServicesRead(Topic<K, V> topic) {
		List<ConsumerRecord<String, byte[]>> records = records(topic);
		List<Read> theirs = this.client.read(records);
		TopicReader ours = this.system.topic(topic.name());
		assertThat(theirs).extracting(Read::value)
			.isEqualTo(records.stream().map((found) -> AsOthersSeeIt.of(ours.decode(found).envelope())).toList());
		try (Wire wire = Wire.connect(WireSettings.of(KafkaConnection.plaintext(this.system.bootstrapServers()),
				this.system.registryUrl()))) {
			Deserializer<V> values = wire.values(topic);
			assertThat(theirs).extracting((read) -> values.deserialize("", read.written()))
				.isEqualTo(records.stream().map((found) -> values.deserialize("", found.value())).toList());
		}
	}

	@Test
	void namesThePayloadByItsType() {
		Set<String> types = new HashSet<>();
		for (Read read : this.client.read(records(Topics.PROPOSAL_EVENTS))) {
			JsonNode payload = read.value().path("payload");
			String type = read.value().path("type").asString();
			assertThat(payload.propertyNames()).singleElement().asString().endsWith("." + type);
			types.add(type);
		}
		assertThat(types).contains("Submitted", "Registered", "Routed");
	}

	@Test
	void sendsACommandThatTheRouterObeys() throws Exception {
		UUID proposal = UUID.randomUUID();
		List<ConsumerRecord<String, byte[]>> submitted = records(Topics.PROPOSAL_COMMANDS).stream()
			.filter((found) -> found.key().equals(this.receipt.id()))
			.toList();
		Map<String, String> set = Map.of("proposalId", proposal.toString(), "commandId", UUID.randomUUID().toString());
		byte[] command = this.client.read(submitted, set).getFirst().written();
		try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", this.system.bootstrapServers()), new StringSerializer(),
				new ByteArraySerializer())) {
			producer.send(new ProducerRecord<>(Topics.PROPOSAL_COMMANDS.name(), proposal.toString(), command)).get();
		}
		TopicReader history = this.system.topic(Topics.PROPOSAL_EVENTS.name());
		List<Entry> events = Awaitility.await("the router has decided")
			.atMost(PATIENCE)
			.until(() -> of(history, proposal.toString()), (found) -> found.size() > 1);
		assertThat(events).extracting(Entry::type).startsWith("Submitted");
	}

	/// Leaves a record in the audit trail.
	private void lookAtTheContacts() {
		Desk chair = this.system.deskAs(this.system.accounts().chairOf(GROUP));
		chair.awaitInInbox(GROUP, this.receipt.id());
		assertThat(chair.get("/api/v1/proposals/" + this.receipt.id() + "/contacts").status()).isEqualTo(200);
	}

	private static List<Entry> of(TopicReader topic, String key) {
		return topic.read().stream().filter((entry) -> entry.key().equals(key)).toList();
	}

	/// What is there now, without what is forgotten.
	private List<ConsumerRecord<String, byte[]>> records(Topic<?, ?> topic) {
		return this.system.topic(topic.name()).records().stream().filter((found) -> found.value() != null).toList();
	}

}
