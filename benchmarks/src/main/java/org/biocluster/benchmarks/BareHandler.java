package org.biocluster.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.biocluster.topic.kafka.ClientProperties;
import org.biocluster.topic.kafka.KafkaConnection;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// What a submission costs at least on this stack: the bytes of the request go to Kafka as they are, and the answer waits for
/// the acknowledgement. With the producer's settings of the intake.
@SpringBootConfiguration
@EnableAutoConfiguration
class BareHandler {

	/// @param arguments port, address of the broker, topic
	static void main(String... arguments) {
		SpringApplication application = new SpringApplication(BareHandler.class);
		application.setDefaultProperties(Map.of("server.address", "127.0.0.1", "server.port", arguments[0],
				"spring.threads.virtual.enabled", "true", "spring.main.banner-mode", "off", "bare.broker", arguments[1],
				"bare.topic", arguments[2]));
		application.run();
	}

	@Bean
	Handler handler(Environment environment) {
		KafkaConnection kafka = KafkaConnection.plaintext(environment.getRequiredProperty("bare.broker"));
		return new Handler(new KafkaProducer<>(ClientProperties.producer(kafka, "bare")),
				environment.getRequiredProperty("bare.topic"));
	}

	/// Takes anything.
	@RestController
	static final class Handler {

		private final Producer<byte[], byte[]> producer;

		private final String topic;

		Handler(Producer<byte[], byte[]> producer, String topic) {
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

}
