package org.biocluster.journal;

import java.time.Instant;
import java.util.Base64;

import org.apache.kafka.common.header.Headers;
import org.biocluster.topic.Topic;
import org.biocluster.wire.TopicEntry;
import org.jspecify.annotations.Nullable;

/// One record with its place, whether it can be read or not.
/// @param entry what it says; null when it can't be read
/// @param error why it can't be read; null when it can
public record LogEntry<K, V>(Topic<K, V> topic, int partition, long offset, Instant timestamp, byte @Nullable [] key,
		byte @Nullable [] value, Headers headers, @Nullable TopicEntry<K, V> entry, @Nullable String error) {

	private static final int SHOWN_BYTES = 1024;

	/// The beginning of some bytes, for people who look for the cause.
	public static @Nullable String shown(byte @Nullable [] bytes) {
		return bytes == null ? null : Base64.getEncoder()
			.encodeToString(bytes.length <= SHOWN_BYTES ? bytes : java.util.Arrays.copyOf(bytes, SHOWN_BYTES));
	}

	/// The place only.
	@Override
	public String toString() {
		return topic + "-" + partition + "@" + offset;
	}

}
