package org.biocluster.submission;

import java.util.Random;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer;
import com.ibm.icu.text.Normalizer2;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CharacterKindsTest {

	private static final String TYPED = "Пиши Text 42 №–«»é%0A\r\n\t \u00a0\u0000\u0007\u0085\u2028\u202e@<&\\ﬁи\u0306\u0301e\u0344\u212b\u1161가🧬٣\ud800\uffff";

	@Test
	void leavesToNormalisationWhatIsNotCompleteWhereverItStands() {
		Normalizer2 nfc = Normalizer2.getNFCInstance();
		for (char character = 0; character < Character.MAX_VALUE; character++) {
			String text = String.valueOf(character);
			boolean complete = nfc.quickCheck(text) == Normalizer.YES && UCharacter.getCombiningClass(character) == 0;
			if (!complete) {
				assertThat(CharacterKinds.of(text) & CharacterKinds.COMPOSED).as(Integer.toHexString(character))
					.isNotZero();
			}
		}
		assertThat(CharacterKinds.of("Ещё № 5 – «да», “yes” … naïve") & CharacterKinds.COMPOSED).isZero();
	}

	@Test
	void missesNothingThatIsLookedFor() {
		for (char character = 0; character < Character.MAX_VALUE; character++) {
			String text = String.valueOf(character);
			int kinds = CharacterKinds.of(text);
			assertHolds(kinds, CharacterKinds.SUSPECT, TextRules.forbiddenCharacter(text).isPresent(), text);
			assertHolds(kinds, CharacterKinds.SUSPECT, Character.isSurrogate(character), text);
			assertHolds(kinds, CharacterKinds.BREAK, TextRules.hasSeveralLines(text), text);
			assertHolds(kinds, CharacterKinds.DIGIT, Character.isDigit(character), text);
			assertHolds(kinds, CharacterKinds.DIRECTION, TextSigns.isDirectionControl(character), text);
		}
		assertHolds(CharacterKinds.of("🧬"), CharacterKinds.DIGIT, true, "may be a digit");
		assertHolds(CharacterKinds.of("a%"), CharacterKinds.BREAK, true, "may be encoded");
		assertHolds(CharacterKinds.of("a@"), CharacterKinds.AT, true, "address");
		assertHolds(CharacterKinds.of("<a"), CharacterKinds.MARKUP, true, "element");
		assertHolds(CharacterKinds.of("&a"), CharacterKinds.MARKUP, true, "entity");
	}

	@Test
	void givesTextsThatAreTheSameAsWhenAllIsLookedFor() {
		Random random = new Random(7);
		for (int time = 0; time < 100_000; time++) {
			StringBuilder typed = new StringBuilder();
			for (int i = random.nextInt(5); i >= 0; i--) {
				typed.append(TYPED.charAt(random.nextInt(TYPED.length())));
			}
			CheckedText text = CheckedText.of(typed.toString());
			String kept = TextRules.normaliseAll(typed.toString());
			assertThat(text.value()).as("%s", typed).isEqualTo(kept);
			assertThat(text.length()).isEqualTo(TextRules.length(kept));
			assertThat(text.hasSeveralLines()).isEqualTo(TextRules.hasSeveralLines(kept));
			assertThat(text.hasForbiddenCharacter()).isEqualTo(TextRules.forbiddenCharacter(kept).isPresent());
		}
	}

	private static void assertHolds(int kinds, int kind, boolean expected, String text) {
		if (expected) {
			assertThat(kinds & kind).as("%x", (int) text.charAt(0)).isNotZero();
		}
	}

}
