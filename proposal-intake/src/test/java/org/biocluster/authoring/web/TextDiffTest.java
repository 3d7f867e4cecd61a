package org.biocluster.authoring.web;

import java.time.Duration;
import java.util.stream.Collectors;

import org.biocluster.authoring.web.TextDiff.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

class TextDiffTest {

	@Test
	void namesWordsThatAreGoneAndNew() {
		assertThat(TextDiff.of("создать один центр", "создать два центра")).extracting(TextDiff.Piece::text)
			.contains("создать ", "один", "два");
		assertThat(read("создать один центр", "создать два центра")).isEqualTo("создать два центра");
	}

	@Test
	void keepsEveryCharacterOfBothTexts() {
		String before = "Абзац 🧬\n\n  отступ\tи <b>разметка</b>";
		String after = "\nАбзац 🧬🧬\n  отступ и <i>разметка</i>\n";
		assertThat(read(before, after)).isEqualTo(after);
		assertThat(TextDiff.of(before, after)
			.stream()
			.filter((piece) -> piece.kind() != Kind.NEW)
			.map(TextDiff.Piece::text)
			.collect(Collectors.joining())).isEqualTo(before);
	}

	@Test
	void comparesTheLongestTextsInTime() {
		String before = "слово ".repeat(1_600);
		String after = "другое ".repeat(1_400);
		assertTimeout(Duration.ofSeconds(5), () -> TextDiff.of(before, after));
	}

	@Test
	void saysNothingAboutEqualTexts() {
		assertThat(TextDiff.of("то же", "то же")).extracting(TextDiff.Piece::kind).containsOnly(Kind.SAME);
		assertThat(TextDiff.of("", "")).noneMatch((piece) -> piece.kind() != Kind.SAME);
	}

	private static String read(String before, String after) {
		return TextDiff.of(before, after)
			.stream()
			.filter((piece) -> piece.kind() != Kind.GONE)
			.map(TextDiff.Piece::text)
			.collect(Collectors.joining());
	}

}
