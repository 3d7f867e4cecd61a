package org.biocluster.submission;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextRulesTest {

	@Test
	void keepsWhatWasTypedExceptForLineBreaksAndSpaceAround() {
		assertThat(TextRules.normalise("\u00a0 \r\n<b>a\r\nb\rc</b>  &amp; \u202e\u2003"))
			.isEqualTo("<b>a\nb\nc</b>  &amp; \u202e");
		assertThat(TextRules.normalise("и\u0306")).isEqualTo("й");
		assertThat(TextRules.normalise("ﬁ Ⅷ ё")).isEqualTo("ﬁ Ⅷ ё");
		assertThat(TextRules.normalise(null)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "abc, 3", "🧬, 1", "👩‍🔬, 3", "й, 1" })
	void countsCodePoints(String text, int length) {
		assertThat(TextRules.length(text)).isEqualTo(length);
	}

	@Test
	void findsCharactersThatCannotBeKept() {
		for (String bad : new String[] { "\0", "\u0007", "\u001b", "\u007f", "\u0080", "\ufffe", "\uffff", "\ud800",
				"\udc00x", "\u009f" }) {
			assertThat(TextRules.forbiddenCharacter("a" + bad)).as(Integer.toHexString(bad.charAt(0))).isPresent();
		}
		assertThat(TextRules.forbiddenCharacter("a\tb\nc\rd\u200b\u202e\ufeff🧬")).isEmpty();
	}

	@Test
	void findsEveryKindOfLineBreak() {
		for (String several : new String[] { "a\nb", "a\u0085b", "a\u2028b", "a\u2029b", "a%0Ab", "a%0db" }) {
			assertThat(TextRules.hasSeveralLines(several)).isTrue();
		}
		assertThat(TextRules.hasSeveralLines("100 %0 a")).isFalse();
	}

}
