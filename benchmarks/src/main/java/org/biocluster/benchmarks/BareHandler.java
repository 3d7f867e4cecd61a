package org.biocluster.benchmarks;

import java.util.Map;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.biocluster.topic.kafka.ClientProperties;
import org.biocluster.topic.kafka.KafkaConnection;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

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
	BytesController controller(Environment environment) {
		KafkaConnection kafka = KafkaConnection.plaintext(environment.getRequiredProperty("bare.broker"));
		return new BytesController(new KafkaProducer<>(ClientProperties.producer(kafka, "bare")),
				environment.getRequiredProperty("bare.topic"));
	}

}
