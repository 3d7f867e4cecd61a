package org.biocluster.topic.kafka;

import java.util.Properties;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.biocluster.topic.kafka.ClientProperties.Start;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class ClientPropertiesTest {

	private static final KafkaConnection NOWHERE = KafkaConnection.plaintext("127.0.0.1:1");

	@Test
	void readsCommittedRecordsOnly() {
		Properties consumer = ClientProperties.consumer(NOWHERE, "test", Start.NONE);
		assertThat(consumer).containsEntry("isolation.level", "read_committed")
			.containsEntry("enable.auto.commit", "false")
			.containsEntry("auto.offset.reset", "none");
	}

	@Test
	void answersWithinTheDeadlineOfARequest() {
		Properties producer = ClientProperties.producer(NOWHERE, "test");
		assertThat(producer).containsEntry("acks", "all")
			.containsEntry("enable.idempotence", "true")
			.containsEntry("linger.ms", "0")
			.containsEntry("max.in.flight.requests.per.connection", "1")
			.containsEntry("delivery.timeout.ms", "8000")
			.containsEntry("request.timeout.ms", "3000")
			.containsEntry("max.block.ms", "2000")
			.containsEntry("max.request.size", "262144");
	}

	@Test
	void isAcceptedByKafkasClients() {
		assertThatCode(() -> {
			new KafkaConsumer<>(ClientProperties.consumer(NOWHERE, "test", Start.EARLIEST)).close();
			new KafkaProducer<>(ClientProperties.producer(NOWHERE, "test")).close();
			new KafkaProducer<>(ClientProperties.documentProducer(NOWHERE, "test")).close();
			Admin.create(ClientProperties.admin(NOWHERE, "test")).close();
		}).doesNotThrowAnyException();
	}

}
