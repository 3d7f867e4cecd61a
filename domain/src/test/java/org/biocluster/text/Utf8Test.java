package org.biocluster.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

class Utf8Test {

	private static final int TIMES = 200_000;

	/// Letters of each length, halves of pairs, and the bounds between them.
	private static final String CHARACTERS = "aя№\u007f\u0080\u07ff\u0800\ud7ff\ue000\uffff\ufeff\0\ud83e\udddc\udbff\udfff";

	private final Random random = new Random(5);

	@Test
	void writesWhatStringsWrite() {
		for (int time = 0; time < TIMES; time++) {
			String text = text();
			byte[] into = new byte[2 + Utf8.MOST * text.length()];

			int end = Utf8.write(text, into, 2, new char[2 + this.random.nextInt(4)]);

			assertThat(Arrays.copyOfRange(into, 2, end)).as(text).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
		}
	}

	private String text() {
		StringBuilder text = new StringBuilder("a".repeat(this.random.nextInt(60)));
		for (int i = this.random.nextInt(6); i > 0; i--) {
			text.append(CHARACTERS.charAt(this.random.nextInt(CHARACTERS.length())));
		}
		return text.toString();
	}

}
