package org.biocluster.deadletter.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.biocluster.deadletter.DeadLetter;
import org.junit.jupiter.api.Test;

class DeadLetterHeadersTest {

	private static final DeadLetter LETTER = new DeadLetter("somewhere", 3, 42, "proposal-router", "undecodable",
			Instant.parse("2026-11-23T09:00:00Z"));

	@Test
	void whatWasWrittenIsRead() {
		assertThat(DeadLetterHeaders.read(DeadLetterHeaders.write(LETTER))).contains(LETTER);
	}

	@Test
	void headersOfSomethingElseSayNothing() {
		assertThat(DeadLetterHeaders.read(new RecordHeaders())).isEmpty();
	}

	@Test
	void forgedNumbersSayNothing() {
		Headers headers = DeadLetterHeaders.write(LETTER).add("dead-letter.offset", new byte[] { 'x' });

		assertThat(DeadLetterHeaders.read(headers)).isEmpty();
	}

}
