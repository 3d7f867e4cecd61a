package org.biocluster.testsupport;

import java.util.Map;
import java.util.Set;

import org.apache.kafka.clients.admin.Admin;
import org.biocluster.topic.Topic;
import org.biocluster.topic.Topics;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlatformTest {

	@Test
	void hasTheTopicsOfTheCatalogue() throws Exception {
		assertThat(Platform.wire().settings().kafka()).isEqualTo(Platform.broker().connection());
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", Platform.broker().bootstrapServers()))) {
			Set<String> names = admin.listTopics().names().get();
			assertThat(names).containsAll(Topics.all().stream().map(Topic::name).toList());
		}
	}

}
