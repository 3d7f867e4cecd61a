package org.biocluster.submission;

import org.jspecify.annotations.Nullable;

/// A text as it is kept, with which kinds of characters it may hold.
/// @param kinds of [CharacterKinds]
record CheckedText(String value, int kinds) {

	private static final CheckedText NONE = new CheckedText("", 0);

	/// What was typed, as it is kept.
	static CheckedText of(@Nullable String typed) {
		if (typed == null || typed.isEmpty()) {
			return NONE;
		}
		int kinds = CharacterKinds.of(typed);
		if ((kinds & (CharacterKinds.RETURN | CharacterKinds.COMPOSED)) == 0) {
			return new CheckedText(TextRules.trim(typed), kinds);
		}
		String value = TextRules.normaliseAll(typed);
		return new CheckedText(value, CharacterKinds.of(value));
	}

	/// In code points.
	int length() {
		return holds(CharacterKinds.SUSPECT) ? TextRules.length(this.value) : this.value.length();
	}

	boolean hasForbiddenCharacter() {
		return holds(CharacterKinds.SUSPECT) && TextRules.forbiddenCharacter(this.value).isPresent();
	}

	boolean hasSeveralLines() {
		return holds(CharacterKinds.BREAK) && TextRules.hasSeveralLines(this.value);
	}

	private boolean holds(int kind) {
		return (this.kinds & kind) != 0;
	}

}
