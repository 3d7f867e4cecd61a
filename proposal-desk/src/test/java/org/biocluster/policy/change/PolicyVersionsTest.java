package org.biocluster.policy.change;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.biocluster.journal.LogEntry;
import org.biocluster.policy.ActivePolicy;
import org.biocluster.policy.Policy;
import org.biocluster.policy.PolicyRecord;
import org.biocluster.policy.PublishedPolicy;
import org.biocluster.policy.json.PolicyJson;
import org.biocluster.topic.Topics;
import org.biocluster.wire.TopicEntry;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PolicyVersionsTest {

	private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

	@Test
	void knowsTheVersionInForce() {
		PolicyVersions versions = PolicyVersions
			.of(List.of(entry(published(1, "a")), entry(new ActivePolicy(1, "a", NOW, "system"))));
		assertThat(versions.inForce()).map(PublishedPolicy::version).hasValue(1L);
		assertThat(versions.nextVersion()).isEqualTo(2);
	}

	@Test
	void keepsTheFirstContentOfAVersion() {
		PolicyVersions versions = PolicyVersions.of(List.of(entry(published(1, "a")), entry(published(1, "b")),
				entry(new ActivePolicy(1, "b", NOW, "system"))));
		assertThat(versions.inForce()).isEmpty();
		assertThat(versions.newest()).map(PublishedPolicy::hash).hasValue("a");
	}

	@Test
	void passesOverWhatCannotBeRead() {
		LogEntry<String, PolicyRecord> garbage = new LogEntry<>(Topics.ROUTING_POLICY, 0, 0, NOW, null, null,
				new RecordHeaders(), null, "garbage");
		assertThat(PolicyVersions.of(List.of(garbage)).newest()).isEmpty();
	}

	@Test
	void restoresWhatIsCoveredByGarbageOrByAnotherContent() {
		PublishedPolicy first = published(1, "a");
		ActivePolicy word = new ActivePolicy(1, "a", NOW, "system");
		LogEntry<String, PolicyRecord> garbage = new LogEntry<>(Topics.ROUTING_POLICY, 0, 0, NOW,
				"active".getBytes(StandardCharsets.UTF_8), null, new RecordHeaders(), null, "garbage");
		PolicyVersions covered = PolicyVersions
			.of(List.of(entry(first), entry(word), garbage, entry(published(1, "b"))));
		assertThat(covered.toRestore()).containsExactly(first, word);
		assertThat(covered.inForce()).hasValue(first);
		PolicyVersions restored = PolicyVersions
			.of(List.of(entry(first), entry(word), garbage, entry(published(1, "b")), entry(first), entry(word)));
		assertThat(restored.toRestore()).isEmpty();
	}

	@Test
	void restoresTheWordBehindTheVersionItNames() {
		PublishedPolicy first = published(1, "a");
		ActivePolicy word = new ActivePolicy(1, "a", NOW, "system");
		PolicyVersions covered = PolicyVersions.of(List.of(entry(first), entry(word), entry(published(1, "b"))));
		assertThat(covered.toRestore()).containsExactly(first, word);
	}

	private static PublishedPolicy published(long version, String hash) {
		Policy shipped = PolicyJson.shippedDefault();
		return new PublishedPolicy(new Policy(version, shipped.groups(), shipped.sectorGroups(), shipped.themeGroups(),
				shipped.rules(), shipped.fallback(), shipped.deadlines()), hash, NOW, "system");
	}

	private static LogEntry<String, PolicyRecord> entry(PolicyRecord value) {
		return new LogEntry<>(Topics.ROUTING_POLICY, 0, 0, NOW, value.key().getBytes(StandardCharsets.UTF_8), null,
				new RecordHeaders(), new TopicEntry<>(value.key(), value), null);
	}

}
