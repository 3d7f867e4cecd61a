package org.biocluster.submission.json;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.biocluster.submission.SubmissionInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class StrictJsonTest {

	private final StrictJson json = new StrictJson();

	@ParameterizedTest
	@ValueSource(strings = { "c3", "c328", "80", "c080", "eda080", "f4908080", "efbfbdc3", "efbbbf", "00" })
	void refusesBytesThatAreNoPlainUtf8(String hex) {
		byte[] bytes = HexFormat.of()
			.parseHex(hex + HexFormat.of().formatHex("{}".getBytes(StandardCharsets.US_ASCII)));

		assertThat(this.json.read(bytes, SubmissionInput.class)).isEqualTo(new Reading.Unreadable<>("encoding", ""));
	}

	@Test
	void takesAReplacementCharacterThatWasSent() {
		byte[] bytes = "{\"title\":\"\ufffd й 🧬\"}".getBytes(StandardCharsets.UTF_8);

		assertThat(this.json.read(bytes, SubmissionInput.class)).isInstanceOfSatisfying(Reading.Readable.class,
				(readable) -> assertThat(((SubmissionInput) readable.value()).title()).isEqualTo("\ufffd й 🧬"));
	}

}
