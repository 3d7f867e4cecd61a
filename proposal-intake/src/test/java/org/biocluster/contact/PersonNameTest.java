package org.biocluster.contact;

import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PersonNameTest {

	private static final Pattern FORM = Pattern.compile("\\p{L}[\\p{L}\\p{M} '’ʼ‐‑-]*");

	@ParameterizedTest
	@ValueSource(strings = { "Иванова", "Анна-Мария", "O’Neil", "d'Arc", "Йошкина Ола", "𐐀" })
	void consistsOfLettersAndWhatStandsBetweenThem(String name) {
		assertThat(PersonName.isWellFormed(name)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-а", "'", "Иван\n", "Иван3", "Иван,Анна", "<b>", "\u0301a", "a\ud800", "a\u200b" })
	void hasNothingElse(String name) {
		assertThat(PersonName.isWellFormed(name)).isFalse();
	}

	@Test
	void knowsEveryCharacter() {
		for (int point = Character.MIN_CODE_POINT; point <= Character.MAX_CODE_POINT; point++) {
			String name = "a" + Character.toString(point);
			if (PersonName.isWellFormed(name) != FORM.matcher(name).matches()) {
				assertThat(name).as("U+%04X", point).isEmpty();
			}
		}
	}

}
