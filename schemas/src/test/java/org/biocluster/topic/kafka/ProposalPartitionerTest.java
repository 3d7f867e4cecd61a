package org.biocluster.topic.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;

import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProposalPartitionerTest {

	private final Random random = new Random(1);

	@Test
	void putsTextsWhereTheirProposalIs() {
		for (int i = 0; i < 200; i++) {
			String proposal = id();
			assertThat(partition(proposal + "/" + id())).isEqualTo(partition(proposal));
		}
	}

	@Test
	void choosesWhatKafkaChooses() {
		for (int i = 0; i < 200; i++) {
			byte[] key = id().getBytes(StandardCharsets.UTF_8);
			assertThat(ProposalPartitioner.partition(key, 12)).isEqualTo(BuiltInPartitioner.partitionForKey(key, 12));
		}
	}

	@Test
	void takesKeysThatAreNoIds() {
		assertThat(partition("active")).isBetween(0, 11);
		assertThat(partition("")).isBetween(0, 11);
	}

	private String id() {
		return new UUID(random.nextLong(), random.nextLong()).toString();
	}

	private static int partition(String key) {
		return ProposalPartitioner.partition(key.getBytes(StandardCharsets.UTF_8), 12);
	}

}
