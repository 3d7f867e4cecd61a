package org.biocluster.routing.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.biocluster.topic.kafka.KafkaConnection;
import org.junit.jupiter.api.Test;

class StreamsSettingsTest {

	private static final KafkaConnection KAFKA = new KafkaConnection("127.0.0.1:9092", null, false);

	@Test
	void everySettingStandsInTheDocumentationWithItsReason() throws IOException {
		String page = Files.readString(Path.of(System.getProperty("biocluster.root", ".."), "docs/configuration.md"));
		int start = page.indexOf("## The router's Kafka Streams");
		String chapter = page.substring(start, page.indexOf("\n## ", start + 1));

		assertThat(settings((short) 3).keySet()).map((key) -> name(key.toString()))
			.filteredOn((name) -> !name.equals("bootstrap.servers") && !name.equals("security.protocol"))
			.filteredOn((name) -> !name.endsWith("exception.handler"))
			.allSatisfy((name) -> assertThat(chapter).contains("`" + name + "`"));
	}

	@Test
	void changelogIsAsSafeAsTheHistory() {
		assertThat(settings((short) 3)).containsEntry("topic.min.insync.replicas", 2)
			.containsEntry("replication.factor", 3);
		assertThat(settings((short) 1)).containsEntry("topic.min.insync.replicas", 1);
	}

	private static Properties settings(short replication) {
		return new StreamsSettings(KAFKA, "router-1", Path.of("state"), replication, 1, 0).toProperties();
	}

	private static String name(String property) {
		return property.replaceFirst("^(consumer|producer|topic)\\.", "");
	}

}
