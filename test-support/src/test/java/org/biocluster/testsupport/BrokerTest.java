package org.biocluster.testsupport;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BrokerTest {

	@Test
	void keepsCommittedRecordsOverARestart() throws Exception {
		try (Broker broker = Broker.start()) {
			createTopic(broker);
			sendInTransaction(broker, "kept");
			broker.restart();
			assertThat(read(broker)).isEqualTo("kept");
		}
	}

	private static void createTopic(Broker broker) throws Exception {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
			admin.createTopics(List.of(new NewTopic("facts", 1, (short) 1))).all().get();
		}
	}

	private static void sendInTransaction(Broker broker, String value) {
		Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id",
				"test");
		try (KafkaProducer<String, String> producer = new KafkaProducer<>(settings, new StringSerializer(),
				new StringSerializer())) {
			producer.initTransactions();
			producer.beginTransaction();
			producer.send(new ProducerRecord<>("facts", value));
			producer.commitTransaction();
		}
	}

	private static String read(Broker broker) {
		Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers(), "isolation.level",
				"read_committed", "auto.offset.reset", "earliest");
		try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings, new StringDeserializer(),
				new StringDeserializer())) {
			consumer.assign(List.of(new TopicPartition("facts", 0)));
			ConsumerRecords<String, String> records = consumer.poll(Duration.ofSeconds(20));
			return records.iterator().next().value();
		}
	}

}
