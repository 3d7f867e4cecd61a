package org.biocluster.notifier;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.biocluster.delivery.DeliveryReport;
import org.biocluster.group.GroupMember;
import org.biocluster.group.GroupMembers;
import org.biocluster.language.Language;
import org.biocluster.letter.Letters;
import org.biocluster.policy.ActivePolicy;
import org.biocluster.policy.Consulted;
import org.biocluster.policy.PublishedPolicy;
import org.biocluster.proposal.Actor;
import org.biocluster.proposal.Classification;
import org.biocluster.proposal.CommandSource;
import org.biocluster.proposal.Event;
import org.biocluster.proposal.EventId;
import org.biocluster.proposal.LateEntry;
import org.biocluster.proposal.Origin;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.RegistrationNumber;
import org.biocluster.proposal.Role;
import org.biocluster.proposal.Routing;
import org.biocluster.proposal.RoutingEvent;
import org.biocluster.proposal.SubmissionEvent;
import org.biocluster.proposal.Submitter;
import org.biocluster.proposal.Text;
import org.biocluster.proposal.TextId;
import org.biocluster.proposal.TextKind;
import org.biocluster.proposal.TextRef;
import org.biocluster.submitter.SubmitterRecord;
import org.biocluster.testsupport.Platform;
import org.biocluster.text.TextRecord;
import org.biocluster.topic.Topic;
import org.biocluster.topic.Topics;
import org.biocluster.topic.kafka.ClientProperties;
import org.biocluster.topic.kafka.KafkaConnection;
import org.biocluster.wire.Wire;
import org.jspecify.annotations.Nullable;

/// Writes what router and desk would write.
final class Facts implements AutoCloseable {

	private static final Classification CLASSIFICATION = new Classification("priority-direction", null,
			List.of("bioenergy"), false, List.of(), "company", "RU-MOW", List.of(), List.of(), null, null, null, null,
			List.of());

	private final Wire wire = Platform.wire();

	private final KafkaConnection kafka;

	private final Producer<byte[], byte[]> producer;

	private final List<Future<?>> sent = new ArrayList<>();

	/// On the shared broker.
	Facts() {
		this(Platform.broker().connection());
	}

	/// @param kafka how router and desk together reach their broker
	Facts(KafkaConnection kafka) {
		this.kafka = kafka;
		this.producer = new KafkaProducer<>(ClientProperties.producer(kafka, "facts"));
	}

	void policy() {
		String hash = Letters.POLICY.hash();
		long version = Letters.POLICY.policy().version();
		send(Topics.ROUTING_POLICY, "version:" + version,
				new PublishedPolicy(Letters.POLICY.policy(), hash, Instant.now(), "admin"));
		send(Topics.ROUTING_POLICY, "active", new ActivePolicy(version, hash, Instant.now(), "admin"));
		flush();
	}

	/// A group whose only member has this role and this address.
	void group(String code, Role role, String email, Language language) {
		group(code, List.of(new GroupMember(code + "-1", role, email, language, true)));
	}

	void group(String code, List<GroupMember> members) {
		send(Topics.GROUP_MEMBERS, code, new GroupMembers(code, 1, members, Instant.now()));
		flush();
	}

	/// A proposal that was submitted, registered and routed at this time.
	/// @param email null in the mode without personal data
	Story proposal(String primary, @Nullable String email, String title, Instant at) {
		Story story = new Story(new ProposalId(UUID.randomUUID()), primary, email, title, at);
		texts(story);
		events(story);
		flush();
		return story;
	}

	/// The author changed the proposal so many times in a row.
	void amended(Story story, long version, int times) {
		for (int done = 0; done < times; done++) {
			event(story, version + done, new SubmissionEvent.Amended(CLASSIFICATION, List.of(story.text().ref()),
					List.of(), "00", List.of()));
		}
		flush();
	}

	/// The same by a late link, after its round had closed.
	Story proposalByLink(String primary, String email, String title, Instant at, String round) {
		Story story = new Story(new ProposalId(UUID.randomUUID()), primary, email, title, at);
		texts(story);
		events(story, new Origin("api", null, null, at, round, new LateEntry(UUID.randomUUID(), round, at)));
		flush();
		return story;
	}

	void events(Story story) {
		events(story, new Origin("api", null, null, story.at(), null, null));
	}

	private void events(Story story, Origin origin) {
		Routing routing = new Routing(story.primary(), List.of(new Consulted("programme", false)), List.of("R09"),
				List.of(), Letters.POLICY.policy().version(), Set.of(), false);
		event(story, 1, new SubmissionEvent.Submitted(CLASSIFICATION, Language.RU, List.of(story.text().ref()),
				List.of(), origin, "00", story.email() != null, 1, List.of(), false));
		event(story, 2, new SubmissionEvent.Registered(story.number()));
		event(story, 3, new RoutingEvent.Routed(routing));
	}

	/// Something that happened to a proposal after its routing.
	void later(Story story, long version, Event event) {
		event(story, version, event);
		flush();
	}

	/// What somebody wrote about a proposal.
	TextRef words(Story story, int number, TextKind kind, Language language, String value) {
		Text text = new Text(new TextId(new UUID(story.id().value().getLeastSignificantBits(), number)), kind, language,
				"00", value);
		send(Topics.PROPOSAL_TEXTS, new TextRecord(story.id(), text).key(), new TextRecord(story.id(), text));
		return text.ref();
	}

	void texts(Story story) {
		send(Topics.PROPOSAL_TEXTS, new TextRecord(story.id(), story.text()).key(),
				new TextRecord(story.id(), story.text()));
		String email = story.email();
		if (email != null) {
			send(Topics.PROPOSAL_SUBMITTERS, story.id(), new SubmitterRecord(story.id(),
					new Submitter("Surname", "Given", null, null, email, null, Language.RU, List.of())));
		}
	}

	/// What nobody can read, under the key of a proposal.
	void garbage(ProposalId id) {
		sent.add(producer.send(new ProducerRecord<>(Topics.PROPOSAL_EVENTS.name(),
				id.toString().getBytes(StandardCharsets.UTF_8), new byte[] { 1, 2, 3 })));
		flush();
	}

	/// What was reported about a proposal so far.
	List<DeliveryReport> reports(ProposalId id) {
		Topic<ProposalId, DeliveryReport> topic = Topics.NOTIFICATION_EVENTS;
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
				ClientProperties.consumer(kafka, "reports", ClientProperties.Start.EARLIEST))) {
			List<TopicPartition> partitions = consumer.partitionsFor(topic.name())
				.stream()
				.map((info) -> new TopicPartition(info.topic(), info.partition()))
				.toList();
			consumer.assign(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			List<DeliveryReport> reports = new ArrayList<>();
			while (partitions.stream().anyMatch((each) -> consumer.position(each) < ends.get(each))) {
				consumer.poll(Duration.ofMillis(100))
					.forEach((each) -> reports.add(wire.values(topic).deserialize(topic.name(), each.value())));
			}
			return reports.stream().filter((report) -> report.proposalId().equals(id)).toList();
		}
	}

	void flush() {
		try {
			for (Future<?> each : sent) {
				each.get();
			}
			sent.clear();
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new AssertionError(ex);
		}
	}

	private void event(Story story, long version, Event event) {
		send(Topics.PROPOSAL_EVENTS, story.id(),
				new RecordedEvent(new EventId(new UUID(story.id().value().getMostSignificantBits(), version)),
						story.id(), version, version, story.at(), Actor.SYSTEM, null,
						new CommandSource(CommandSource.Stream.SUBMITTERS, 0), Language.RU,
						version > 1 ? story.number() : null, "routed", event));
	}

	private <K, V> void send(Topic<K, V> topic, K key, V value) {
		sent.add(producer.send(wire.record(topic, key, value)));
	}

	@Override
	public void close() {
		producer.close();
	}

	record Story(ProposalId id, String primary, @Nullable String email, String title, Instant at) {

		Text text() {
			return new Text(new TextId(new UUID(id.value().getLeastSignificantBits(), 7)), TextKind.TITLE, Language.RU,
					"00", title);
		}

		RegistrationNumber number() {
			return new RegistrationNumber(2026, 12);
		}

	}

}
