package org.biocluster.deadletter.kafka;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.biocluster.deadletter.DeadLetter;
import org.jspecify.annotations.Nullable;

/// Writes and reads the headers of a dead letter.
public final class DeadLetterHeaders {

	private static final String TOPIC = "dead-letter.topic";

	private static final String PARTITION = "dead-letter.partition";

	private static final String OFFSET = "dead-letter.offset";

	private static final String COMPONENT = "dead-letter.component";

	private static final String CAUSE = "dead-letter.cause";

	private static final String AT = "dead-letter.at";

	private DeadLetterHeaders() {
	}

	/// The headers that say where a record stood. Those of the original are left behind:
	/// anybody may have set them.
	public static Headers write(DeadLetter letter) {
		Headers headers = new RecordHeaders();
		add(headers, TOPIC, letter.topic());
		add(headers, PARTITION, Integer.toString(letter.partition()));
		add(headers, OFFSET, Long.toString(letter.offset()));
		add(headers, COMPONENT, letter.component());
		add(headers, CAUSE, letter.cause());
		add(headers, AT, letter.at().toString());
		return headers;
	}

	/// What the headers say; empty when they are not those of a dead letter.
	public static Optional<DeadLetter> read(Headers headers) {
		String topic = value(headers, TOPIC);
		String partition = value(headers, PARTITION);
		String offset = value(headers, OFFSET);
		String component = value(headers, COMPONENT);
		String cause = value(headers, CAUSE);
		String at = value(headers, AT);
		if (topic == null || partition == null || offset == null || component == null || cause == null || at == null) {
			return Optional.empty();
		}
		try {
			return Optional.of(new DeadLetter(topic, Integer.parseInt(partition), Long.parseLong(offset), component,
					cause, Instant.parse(at)));
		}
		catch (NumberFormatException | DateTimeException e) {
			return Optional.empty();
		}
	}

	private static void add(Headers headers, String name, String value) {
		headers.add(name, value.getBytes(StandardCharsets.UTF_8));
	}

	private static @Nullable String value(Headers headers, String name) {
		Header header = headers.lastHeader(name);
		return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
	}

}
