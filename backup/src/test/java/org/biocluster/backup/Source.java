package org.biocluster.backup;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.biocluster.language.Language;
import org.biocluster.proposal.Actor;
import org.biocluster.proposal.CommandId;
import org.biocluster.proposal.CommandSource;
import org.biocluster.proposal.Event;
import org.biocluster.proposal.EventId;
import org.biocluster.proposal.PrivacyEvent;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.Request;
import org.biocluster.proposal.SubmissionEvent;
import org.biocluster.proposal.Submitter;
import org.biocluster.proposal.SubmitterCommand;
import org.biocluster.proposal.Text;
import org.biocluster.proposal.TextId;
import org.biocluster.proposal.TextKind;
import org.biocluster.setup.Setup;
import org.biocluster.submitter.SubmitterRecord;
import org.biocluster.text.TextKey;
import org.biocluster.text.TextRecord;
import org.biocluster.topic.Topic;
import org.biocluster.topic.Topics;
import org.biocluster.topic.kafka.ClientProperties;
import org.biocluster.topic.kafka.KafkaConnection;
import org.biocluster.topic.kafka.ProposalPartitioner;
import org.biocluster.wire.Wire;

/// Fills an installation the way the services do: the history in transactions, some of which are aborted.
final class Source implements AutoCloseable {

	static final Instant TIME = Instant.parse("2026-03-04T05:06:07Z");

	static final ProposalId KNOWN = new ProposalId(new UUID(1, 1));

	static final ProposalId STRANGER = new ProposalId(new UUID(9, 9));

	static final TextId TITLE = new TextId(new UUID(2, 2));

	static final EventId UNBORN = new EventId(new UUID(7, 7));

	private final Parts parts;

	private final Wire wire;

	private final KafkaProducer<byte[], byte[]> router;

	private final KafkaProducer<byte[], byte[]> others;

	private long sequence;

	Source(Parts parts) {
		this.parts = parts;
		Setup.run(parts.settings(Parts.PARTITIONS).setup());
		this.wire = Wire.connect(parts.settings(Parts.PARTITIONS).wire());
		KafkaConnection kafka = parts.broker().connection();
		Properties properties = ClientProperties.documentProducer(kafka, "router");
		properties.put("transactional.id", "router");
		this.router = new KafkaProducer<>(properties);
		this.router.initTransactions();
		this.others = new KafkaProducer<>(ClientProperties.documentProducer(kafka, "others"));
	}

	static ProposalId proposal(int number) {
		return new ProposalId(new UUID(1, number));
	}

	static EventId event(int number) {
		return new EventId(new UUID(5, number));
	}

	/// Twenty proposals with a command, two events, a text and a person each; every third
	/// is followed by an attempt that was given up.
	void history() {
		Map<TopicPartition, OffsetAndMetadata> processed = new HashMap<>();
		for (int number = 1; number <= 20; number++) {
			ProposalId id = proposal(number);
			long offset = command(id);
			router.beginTransaction();
			send(router, Topics.PROPOSAL_EVENTS, id,
					event(id, number * 2, offset, new SubmissionEvent.Held(Set.of("x"))));
			send(router, Topics.PROPOSAL_EVENTS, id,
					event(id, number * 2 + 1, offset, new PrivacyEvent.LinksReissued(1)));
			about(router, id);
			router.commitTransaction();
			processed.put(commands(id), new OffsetAndMetadata(offset + 1));
			if (number % 3 == 0) {
				router.beginTransaction();
				send(router, Topics.PROPOSAL_EVENTS, id,
						event(id, 0, offset, new SubmissionEvent.Held(Set.of("given up"))));
				router.flush();
				router.abortTransaction();
			}
		}
		commit(processed);
	}

	private void commit(Map<TopicPartition, OffsetAndMetadata> processed) {
		try (Admin admin = Admin.create(ClientProperties.admin(parts.broker().connection(), "router"))) {
			admin.alterConsumerGroupOffsets(Kept.ROUTER, processed).all().get();
		}
		catch (ExecutionException | InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	/// What belongs to no event of the history.
	void stranger() {
		router.beginTransaction();
		about(router, STRANGER);
		router.commitTransaction();
	}

	/// A command that nobody has processed.
	/// @return its offset
	long command(ProposalId id) {
		SubmitterCommand withdrawal = new SubmitterCommand.Withdraw(null);
		Request<SubmitterCommand> request = new Request<>(new CommandId(UUID.nameUUIDFromBytes(bytes(id))), id, TIME,
				Actor.SUBMITTER, Set.of(), null, Language.RU, withdrawal);
		return send(others, Topics.PROPOSAL_COMMANDS, id, request);
	}

	/// Records that are not decoded on the way: other topics, with headers, and one
	/// without a value.
	void others() {
		for (Topic<?, ?> topic : List.of(Topics.AUDIT_EVENTS, Topics.NOTIFICATION_EVENTS, Topics.ROUTING_POLICY)) {
			for (int number = 0; number < 5; number++) {
				ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic.name(), 0,
						TIME.toEpochMilli() + number, new byte[] { (byte) number },
						number == 4 && topic.settings().forgets() ? null : new byte[] { 1, 2, 3 });
				record.headers().add("trace", new byte[] { 4, 5 });
				others.send(record);
			}
		}
		others.flush();
	}

	private void about(KafkaProducer<byte[], byte[]> producer, ProposalId id) {
		send(producer, Topics.PROPOSAL_TEXTS, new TextKey(id, TITLE),
				new TextRecord(id, new Text(TITLE, TextKind.TITLE, Language.RU, "00", "text of " + id)));
		send(producer, Topics.PROPOSAL_SUBMITTERS, id, new SubmitterRecord(id,
				new Submitter("Surname", "Name", null, null, id + "@example.org", null, Language.RU, List.of())));
	}

	private RecordedEvent event(ProposalId id, int number, long offset, Event event) {
		return new RecordedEvent(event(number), id, 1, ++sequence, TIME, Actor.SUBMITTER, new CommandId(id.value()),
				new CommandSource(CommandSource.Stream.SUBMITTERS, offset), Language.RU, null, "submitted", event);
	}

	static TopicPartition commands(ProposalId id) {
		return new TopicPartition(Topics.PROPOSAL_COMMANDS.name(),
				ProposalPartitioner.partition(bytes(id), Parts.PARTITIONS));
	}

	private <K, V> long send(KafkaProducer<byte[], byte[]> producer, Topic<K, V> topic, K key, V value) {
		ProducerRecord<byte[], byte[]> record = wire.record(topic, key, value);
		try {
			return producer.send(record).get().offset();
		}
		catch (ExecutionException | InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	private static byte[] bytes(ProposalId id) {
		return id.toString().getBytes(StandardCharsets.UTF_8);
	}

	@Override
	public void close() {
		router.close();
		others.close();
		wire.close();
	}

}
