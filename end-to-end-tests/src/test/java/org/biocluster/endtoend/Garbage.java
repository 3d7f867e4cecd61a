package org.biocluster.endtoend;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.biocluster.testsupport.system.Place;

/// Somebody who writes bytes that mean nothing.
final class Garbage {

	private static final byte[] BYTES = { 7, 'g', 'a', 'r', 'b', 'a', 'g', 'e' };

	private final String bootstrapServers;

	Garbage(String bootstrapServers) {
		this.bootstrapServers = bootstrapServers;
	}

	/// Writes one record and returns where it stands.
	Place writeTo(String topic) {
		Map<String, Object> settings = Map.of("bootstrap.servers", this.bootstrapServers);
		try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(settings, new StringSerializer(),
				new ByteArraySerializer())) {
			RecordMetadata place = producer.send(new ProducerRecord<>(topic, UUID.randomUUID().toString(), BYTES))
				.get();
			return new Place(topic, place.partition(), place.offset());
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
