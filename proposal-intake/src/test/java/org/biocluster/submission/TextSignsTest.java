package org.biocluster.submission;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextSignsTest {

	@ParameterizedTest
	@ValueSource(strings = { "звоните +7 (999) 123-45-67", "пишите на ivan@example.org", "паспорт 45 06 123456",
			"СНИЛС 112-233-445 95", "89991234567", "(8 999 123 45 67)", "4506 123456", "иван@пример.рф", ".@a-b.c",
			"a@b@example.org", "8٩٩٩١٢٣٤٥٦٧", "8𝟗𝟗𝟗𝟏𝟐𝟑𝟒𝟓𝟔𝟕" })
	void suspectsPersonalData(String text) {
		assertThat(flags(text)).containsExactly(TextSigns.POSSIBLE_PERSONAL_DATA);
	}

	@ParameterizedTest
	@ValueSource(strings = { "цена < 50 и > 10", "в 2026 году 1000000 рублей", "R&D; и M&A", "№ 1247-р от 18.07.2013",
			"189991234567", "+7 999 123-45-678", "145 06 1234567", "@example.org", " @example.org", "ivan@",
			"a@b .org" })
	void leavesPlainTextAlone(String text) {
		assertThat(flags(text)).isEmpty();
	}

	@Test
	void noticesMarkupAndDirectionControls() {
		assertThat(flags("<b>важно</b>", "a&amp;b", "\u202eтекст")).containsExactly(TextSigns.MARKUP_IN_TEXT,
				TextSigns.BIDI_CONTROL);
	}

	private static List<String> flags(String... texts) {
		int kinds = Arrays.stream(texts).mapToInt(CharacterKinds::of).reduce(0, (some, more) -> some | more);
		return TextSigns.flags(List.of(texts), kinds);
	}

}
