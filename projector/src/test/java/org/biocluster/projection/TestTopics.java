package org.biocluster.projection;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.biocluster.language.Language;
import org.biocluster.projection.kafka.RawRecord;
import org.biocluster.projection.kafka.Reading;
import org.biocluster.projection.kafka.TopicSource;
import org.biocluster.proposal.Actor;
import org.biocluster.proposal.CommandSource;
import org.biocluster.proposal.EventId;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.SubmissionEvent;
import org.biocluster.topic.Spread;
import org.biocluster.topic.Topic;
import org.biocluster.topic.TopicSettings;
import org.biocluster.topic.kafka.ClientProperties;
import org.biocluster.topic.kafka.KafkaConnection;

/// Two topics of one test with text in them; what the text says decides whether it can be read.
final class TestTopics implements AutoCloseable {

	static final int PARTITIONS = 2;

	private static final AtomicInteger COUNT = new AtomicInteger();

	private final KafkaConnection kafka;

	private final KafkaProducer<byte[], byte[]> producer;

	final int number = COUNT.incrementAndGet();

	final Topic<String, Object> amounts = topic("amounts", Map.of("retention.ms", "-1"));

	final Topic<String, Object> notes = topic("notes", Map.of("cleanup.policy", "compact"));

	/// While set, "outage" can't be read.
	final AtomicBoolean outage = new AtomicBoolean();

	/// While set, "newer" can't be read.
	final AtomicBoolean old = new AtomicBoolean(true);

	TestTopics(KafkaConnection kafka) {
		this.kafka = kafka;
		this.producer = new KafkaProducer<>(producer(kafka));
		try (Admin admin = Admin.create(ClientProperties.admin(kafka, "test"))) {
			admin.createTopics(List.of(new NewTopic(this.amounts.name(), PARTITIONS, (short) 1),
					new NewTopic(this.notes.name(), 1, (short) 1)))
				.all()
				.get();
		}
		catch (ExecutionException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/// As patient as a busy machine needs it.
	private static Properties producer(KafkaConnection kafka) {
		Properties properties = ClientProperties.producer(kafka, "test");
		properties.put("delivery.timeout.ms", "120000");
		properties.put("request.timeout.ms", "30000");
		properties.put("max.block.ms", "60000");
		// A new partition takes any first sequence number, so a retry of the first batch
		// must not be overtaken.
		properties.put("max.in.flight.requests.per.connection", "1");
		return properties;
	}

	TopicSource source() {
		return source(this.amounts, this.notes);
	}

	private TopicSource source(Topic<?, ?>... topics) {
		Properties properties = ClientProperties.consumer(this.kafka, "test", ClientProperties.Start.NONE);
		return new TopicSource(properties, this::decode, List.of(topics), InstantSource.system());
	}

	void amount(int partition, String key, String value) {
		send(this.producer, this.amounts, partition, key, value);
		this.producer.flush();
	}

	void amounts(int from, int to) {
		for (int number = from; number < to; number++) {
			send(this.producer, this.amounts, number % PARTITIONS, "name-" + (number % 7), String.valueOf(number));
		}
		this.producer.flush();
	}

	void note(String key, String value) {
		send(this.producer, this.notes, 0, key, value);
		this.producer.flush();
	}

	/// A transaction with one record per partition.
	void transaction(boolean commit, String value) {
		Properties properties = producer(this.kafka);
		properties.put("transactional.id", "test-" + UUID.randomUUID());
		try (KafkaProducer<byte[], byte[]> transactional = new KafkaProducer<>(properties)) {
			transactional.initTransactions();
			transactional.beginTransaction();
			for (int partition = 0; partition < PARTITIONS; partition++) {
				send(transactional, this.amounts, partition, "transaction", value);
			}
			transactional.flush();
			if (commit) {
				transactional.commitTransaction();
			}
			else {
				transactional.abortTransaction();
			}
		}
	}

	private static void send(KafkaProducer<byte[], byte[]> producer, Topic<?, ?> topic, int partition, String key,
			String value) {
		producer.send(new ProducerRecord<>(topic.name(), partition, bytes(key), bytes(value)));
	}

	private Reading decode(ConsumerRecord<byte[], byte[]> received) {
		RawRecord raw = RawRecord.of(received);
		if (raw.key() == null || raw.value() == null) {
			return new Reading.Unreadable(raw, "no key or no value");
		}
		String key = new String(raw.key(), StandardCharsets.UTF_8);
		String value = new String(raw.value(), StandardCharsets.UTF_8);
		if (value.equals("newer") && this.old.get()) {
			return new Reading.Newer(raw, "newer than the test");
		}
		if (value.equals("outage") && this.outage.get()) {
			return new Reading.Unavailable(raw, "out of order");
		}
		if (value.startsWith("version ")) {
			return new Reading.Readable(raw, this.amounts, key, event(key, Long.parseLong(value.substring(8))));
		}
		return switch (value) {
			case "garbage" -> new Reading.Unreadable(raw, "garbage");
			case "newer", "outage" -> new Reading.Readable(raw, this.amounts, key, "1");
			default -> new Reading.Readable(raw, received.topic().equals(this.notes.name()) ? this.notes : this.amounts,
					key, value);
		};
	}

	static RecordedEvent event(String proposalId, long version) {
		return new RecordedEvent(new EventId(new UUID(1, version)), ProposalId.of(proposalId), version, version,
				InstantSource.system().instant(), Actor.SYSTEM, null, CommandSource.NONE, Language.RU, null,
				"submitted", new SubmissionEvent.ReleasedFromHold(""));
	}

	private Topic<String, Object> topic(String name, Map<String, String> configs) {
		return new Topic<>(name + "-" + this.number, String.class, Object.class,
				new TopicSettings(Spread.PROPOSALS, configs));
	}

	private static byte[] bytes(String text) {
		return (text != null) ? text.getBytes(StandardCharsets.UTF_8) : null;
	}

	@Override
	public void close() {
		this.producer.close(Duration.ofSeconds(5));
	}

}
