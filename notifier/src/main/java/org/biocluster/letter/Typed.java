package org.biocluster.letter;

import java.util.regex.Pattern;

/// What people typed, made harmless where it is shown: control characters mean nothing in a letter, and in a line of its
/// own neither do line breaks.
final class Typed {

	private static final Pattern LINE_BREAKS = Pattern.compile("\\R");

	private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

	/// Controls and characters that change the direction of what follows.
	private static final Pattern INVISIBLE = Pattern
		.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F\\u061C]+");

	private Typed() {
	}

	/// Text of several lines.
	static String text(String typed) {
		return CONTROLS.matcher(LINE_BREAKS.matcher(typed).replaceAll("\n")).replaceAll("");
	}

	/// One line.
	static String line(String typed) {
		return INVISIBLE.matcher(typed).replaceAll(" ").strip();
	}

	/// One line that isn't longer than a subject should be.
	static String shortLine(String typed, int codePoints) {
		String line = line(typed);
		if (line.codePointCount(0, line.length()) <= codePoints) {
			return line;
		}
		return line.substring(0, line.offsetByCodePoints(0, codePoints - 1)).stripTrailing() + "…";
	}

}
