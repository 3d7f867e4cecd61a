package org.biocluster.topic;

import java.util.List;

import org.biocluster.wire.Formats;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TopicsTest {

	@Test
	void namesEveryTopicOnce() {
		assertThat(Topics.all()).hasSize(13).extracting(Topic::name).doesNotHaveDuplicates();
	}

	@Test
	void hasASchemaForEverythingButDeadLetters() {
		assertThat(Formats.schemas().keySet()).hasSize(12).doesNotContain(Topics.DEAD_LETTERS);
	}

	@Test
	void keepsTheHistoryForEver() {
		assertThat(List.of(Topics.PROPOSAL_EVENTS, Topics.AUDIT_EVENTS))
			.allSatisfy((topic) -> assertThat(topic.settings().configs(1)).containsEntry("cleanup.policy", "delete")
				.containsEntry("retention.ms", "-1")
				.containsEntry("retention.bytes", "-1"));
	}

	@Test
	void forgetsReplacedPersonalDataWithinADay() {
		assertThat(List.of(Topics.PROPOSAL_TEXTS, Topics.PROPOSAL_SUBMITTERS)).allSatisfy((topic) -> {
			assertThat(topic.settings().forgets()).isTrue();
			assertThat(topic.settings().configs(1)).containsEntry("max.compaction.lag.ms", "86400000")
				.containsEntry("delete.retention.ms", "604800000");
		});
	}

	@Test
	void takesDeadLettersThatAreLargerThanAnythingElse() {
		int deadLetter = bytes(Topics.DEAD_LETTERS);
		assertThat(deadLetter).isEqualTo(2 * 1024 * 1024);
		assertThat(Topics.all()).filteredOn((topic) -> !topic.equals(Topics.DEAD_LETTERS))
			.allSatisfy((topic) -> assertThat(bytes(topic)).isLessThanOrEqualTo(deadLetter / 2));
		assertThat(bytes(Topics.PROPOSAL_COMMANDS)).isEqualTo(262_144);
	}

	@Test
	void survivesTheLossOfOneCopyWhereThereAreThree() {
		assertThat(Topics.all()).allSatisfy((topic) -> {
			assertThat(topic.settings().configs(3)).containsEntry("min.insync.replicas", "2");
			assertThat(topic.settings().configs(1)).containsEntry("min.insync.replicas", "1");
		});
	}

	@Test
	void spreadsOnlyWhatIsKeyedByProposal() {
		assertThat(Topics.PROPOSAL_TEXTS.settings().spread().partitions(12)).isEqualTo(12);
		assertThat(Topics.ROUTING_POLICY.settings().spread().partitions(12)).isEqualTo(1);
	}

	private static int bytes(Topic<?, ?> topic) {
		return Integer.parseInt(topic.settings().configs(1).get("max.message.bytes"));
	}

}
