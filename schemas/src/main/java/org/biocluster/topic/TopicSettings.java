package org.biocluster.topic;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// How the broker keeps a topic.
/// @param configs names and values of Kafka's topic settings, without those that depend on the replication
public record TopicSettings(Spread spread, Map<String, String> configs) {

	private static final Duration WEEK = Duration.ofDays(7);

	/// Broker and client refuse a command that is larger, and so does the form before.
	static final int COMMAND_BYTES = 262_144;

	/// Documents are small, but a policy with long texts is larger than a command.
	private static final int DOCUMENT_BYTES = 1_048_576;

	/// A dead letter holds the original bytes and must never be too large itself.
	private static final int DEAD_LETTER_BYTES = 2_097_152;

	public TopicSettings {
		configs = Collections.unmodifiableMap(new TreeMap<>(configs));
	}

	/// The settings of a deployment: with three or more copies, one may be missing while
	/// records are written.
	public Map<String, String> configs(int replication) {
		Map<String, String> all = new TreeMap<>(configs);
		all.put("min.insync.replicas", replication >= 3 ? "2" : "1");
		return all;
	}

	/// Whether a record without a value means something here, namely that the key is
	/// forgotten.
	public boolean forgets() {
		return "compact".equals(configs.get("cleanup.policy"));
	}

	static TopicSettings forEver(Spread spread) {
		return kept(spread, "-1", Duration.ofDays(30), COMMAND_BYTES);
	}

	static TopicSettings kept(Spread spread, Duration retention, Duration segment) {
		return kept(spread, String.valueOf(retention.toMillis()), segment, COMMAND_BYTES);
	}

	static TopicSettings deadLetters() {
		return kept(Spread.ONE, String.valueOf(WEEK.toMillis()), Duration.ofDays(1), DEAD_LETTER_BYTES);
	}

	/// The last record of each key is kept; what it replaced is gone a day later at the
	/// latest.
	static TopicSettings latest(Spread spread) {
		return new TopicSettings(spread, Map.of("cleanup.policy", "compact", "max.compaction.lag.ms",
				String.valueOf(Duration.ofDays(1).toMillis()), "delete.retention.ms", String.valueOf(WEEK.toMillis()),
				"max.message.bytes", String.valueOf(spread == Spread.ONE ? DOCUMENT_BYTES : COMMAND_BYTES),
				"message.timestamp.type", "CreateTime"));
	}

	private static TopicSettings kept(Spread spread, String retention, Duration segment, int maxBytes) {
		return new TopicSettings(spread,
				Map.of("cleanup.policy", "delete", "retention.ms", retention, "retention.bytes", "-1", "segment.ms",
						String.valueOf(segment.toMillis()), "max.message.bytes", String.valueOf(maxBytes),
						"message.timestamp.type", "CreateTime"));
	}

}
