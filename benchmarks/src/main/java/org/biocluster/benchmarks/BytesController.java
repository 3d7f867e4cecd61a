package org.biocluster.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Takes anything: sends the bytes as they are and waits for the acknowledgement.
@RestController
final class BytesController {

	private final Producer<byte[], byte[]> producer;

	private final String topic;

	BytesController(Producer<byte[], byte[]> producer, String topic) {
		this.producer = producer;
		this.topic = topic;
	}

	@PostMapping("/api/v1/proposals")
	ResponseEntity<Void> take(@RequestBody byte[] body) throws ExecutionException, InterruptedException {
		byte[] key = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
		this.producer.send(new ProducerRecord<>(this.topic, key, body)).get();
		return ResponseEntity.accepted().build();
	}

}
