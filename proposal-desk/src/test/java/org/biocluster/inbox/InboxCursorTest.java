package org.biocluster.inbox;

import java.time.Instant;
import java.util.UUID;

import org.biocluster.proposal.ProposalId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class InboxCursorTest {

	@Test
	void readsWhatItWrote() {
		InboxCursor cursor = new InboxCursor(Instant.parse("2026-11-23T09:00:00.123456Z"),
				new ProposalId(new UUID(1, 2)));
		assertThat(InboxCursor.parse(cursor.text())).hasValue(cursor);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "!!!", "MTIz", "YSBi" })
	void refusesWhatItDidNotWrite(String text) {
		assertThat(InboxCursor.parse(text)).isEmpty();
	}

}
