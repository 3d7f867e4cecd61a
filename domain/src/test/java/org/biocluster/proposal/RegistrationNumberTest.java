package org.biocluster.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.biocluster.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationNumberTest {

	@Test
	void isSpelledInBothLanguages() {
		RegistrationNumber number = new RegistrationNumber(2026, 12);

		assertThat(number.in(Language.RU)).isEqualTo("МБК-2026-00012");
		assertThat(number.in(Language.EN)).isEqualTo("MBK-2026-00012");
		assertThat(new RegistrationNumber(2026, 1234567)).hasToString("MBK-2026-1234567");
	}

	@ParameterizedTest
	@ValueSource(strings = { "MBK-2026-00012", "МБК-2026-00012", " mbk-2026-00012 ", "мбк-2026-00012" })
	void isReadInAnySpelling(String text) {
		assertThat(RegistrationNumber.parse(text)).contains(new RegistrationNumber(2026, 12));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "MBK-2026-12", "MBK-2026-00000", "ABC-2026-00012", "MBK-26-00012", "MBK-0001-00012",
			"MBK-2026-00012x", "MBK-2026-9999999999" })
	void anythingElseIsNoNumber(String text) {
		assertThat(RegistrationNumber.parse(text)).isEmpty();
	}

	@Test
	void countsFromOne() {
		assertThatIllegalArgumentException().isThrownBy(() -> new RegistrationNumber(2026, 0));
	}

}
