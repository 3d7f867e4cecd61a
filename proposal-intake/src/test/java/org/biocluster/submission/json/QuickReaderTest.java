package org.biocluster.submission.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

import org.biocluster.submission.SubmissionInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class QuickReaderTest {

	private static final int TIMES = 60_000;

	private static final String USUAL = """
			{"type":"priority-direction", "title":"Ферменты № 5 – «да»", "body" : "Text, текст é ｆ",\t"sectors":["a","б"],
			"crossSector":false,"themes":[ ],"organisationType":"","submitter":{"surname":"Иванова","givenName":"Анна",
			"email":"anna@biocluster.example"},"consents":{"personalData":true,"publication":false,"publishable":["name"]},
			"confirmedUnrestricted":true, "counterparts":[ "x" , "y" ] }
			""";

	/// What turns JSON into something else, or UTF-8.
	private static final List<String> BREAKING = List.of("22", "5c", "5c5c", "5c75303031", "2c", "3a", "7b", "7d", "5b",
			"5d", "20", "09", "0a", "00", "07", "7f", "2f", "61", "31", "6e756c6c", "74727565",
			"2274797065223a2278222c", "22736f727473223a312c", "80", "c280", "c285", "c2a0", "c0af", "c3", "d0",
			"e28098", "e0809f", "efbbbf", "efbfbd", "efbfbe", "efbfbf", "eda080", "edb080", "f09fa7ac", "f4908080",
			"f8", "ff");

	private final StrictJson json = new StrictJson();

	private final Random random = new Random(11);

	@Test
	void readsWhatIsUsual() {
		Object read = quick(USUAL);

		assertThat(new Reading.Readable<>(read)).isEqualTo(this.json.readClosely(bytes(USUAL), SubmissionInput.class));
		assertThat(((SubmissionInput) read).body()).isEqualTo("Text, текст é ｆ");
	}

	@Test
	void readsLongTextsAndThenShortOnes() {
		for (String text : List.of("ж".repeat(100_000), "ж", "ж".repeat(20_000))) {
			assertThat(((SubmissionInput) quick("{\"body\":\"" + text + "\"}")).body()).isEqualTo(text);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "null", "[]", "{}", "{\"title\":null}", "{\"title\":\"a\\nb\"}",
			"{\"title\":\"🧬\"}", "{\"title\":1}", "{\"title\":\"a\",\"title\":\"b\"}", "{\"titles\":\"a\"}",
			"{\"title\":\"a\"}}", "{\"title\":\"a\",}", "{\"crossSector\":truE}", "{\"sectors\":[\"a\",]}",
			"{\"title\":\"a\u0085\"}", "{\"title\":\"a\tb\"}", "\ufeff{\"title\":\"a\"}" })
	void leavesTheRest(String rest) {
		assertThat(quick(rest)).isNull();
	}

	@Test
	void leavesOtherRecords() {
		assertThat(RecordShape.of(Other.class)).isEmpty();
		assertThat(RecordShape.of(Hidden.class)).isEmpty();
		assertThat(RecordShape.of(String.class)).isEmpty();
	}

	@Test
	void neverReadsAnythingElseThanTheCloseReader() {
		for (int time = 0; time < TIMES; time++) {
			byte[] body = bytes(USUAL);
			for (int change = this.random.nextInt(3); change >= 0; change--) {
				body = changed(body);
			}
			assertThat(this.json.read(body, SubmissionInput.class))
				.isEqualTo(this.json.readClosely(body, SubmissionInput.class));
		}
	}

	/// A piece is left out, repeated elsewhere, or something is put in.
	private byte[] changed(byte[] body) {
		int from = this.random.nextInt(body.length + 1);
		int length = Math.min(this.random.nextInt(1 + this.random.nextInt(12)), body.length - from);
		ByteArrayOutputStream changed = new ByteArrayOutputStream();
		changed.write(body, 0, from);
		switch (this.random.nextInt(3)) {
			case 0 -> changed.write(body, from + length, body.length - from - length);
			case 1 -> {
				int other = this.random.nextInt(body.length - length + 1);
				changed.write(body, other, length);
				changed.write(body, from, body.length - from);
			}
			default -> {
				changed.writeBytes(HexFormat.of().parseHex(BREAKING.get(this.random.nextInt(BREAKING.size()))));
				changed.write(body, from + length / 4, body.length - from - length / 4);
			}
		}
		return changed.toByteArray();
	}

	private static Object quick(String json) {
		return QuickReader.read(bytes(json), RecordShape.of(SubmissionInput.class).orElseThrow());
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	public record Other(int number) {
	}

	private record Hidden(String text) {
	}

}
