package org.biocluster.submission;

import java.text.Normalizer;
import java.util.OptionalInt;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// How free text is kept: what was typed after NFC, with line breaks as `\n` and without white space around it.
/// Nothing else is changed; a text is made safe where it is shown.
public final class TextRules {

	private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?");

	private static final Pattern ENCODED_BREAK = Pattern.compile("%0[aAdD]");

	private TextRules() {
	}

	/// The text to keep; empty for a missing one.
	public static String normalise(@Nullable String typed) {
		return CheckedText.of(typed).value();
	}

	/// The same without looking whether anything of it is needed.
	static String normaliseAll(String typed) {
		String lines = (typed.indexOf('\r') >= 0) ? LINE_BREAK.matcher(typed).replaceAll("\n") : typed;
		return trim(Normalizer.normalize(lines, Normalizer.Form.NFC));
	}

	/// Length in code points.
	public static int length(String text) {
		return text.codePointCount(0, text.length());
	}

	/// Whether the text would break a line where it is shown, or a header where it is
	/// sent.
	public static boolean hasSeveralLines(String text) {
		return text.chars().anyMatch(TextRules::isBreak)
				|| (text.indexOf('%') >= 0 && ENCODED_BREAK.matcher(text).find());
	}

	static boolean isBreak(int character) {
		return switch (character) {
			case '\n', '\u000b', '\f', '\u0085', '\u2028', '\u2029' -> true;
			default -> false;
		};
	}

	/// The first character that no text may hold: half a surrogate pair, a noncharacter
	/// of the first plane, or a control
	/// character other than tab and line breaks.
	public static OptionalInt forbiddenCharacter(String text) {
		int at = 0;
		while (at < text.length()) {
			if (isOrdinary(text.charAt(at))) {
				at++;
				continue;
			}
			int point = text.codePointAt(at);
			if (isForbidden(point)) {
				return OptionalInt.of(point);
			}
			at += Character.charCount(point);
		}
		return OptionalInt.empty();
	}

	/// Nearly every character is; what is not is looked at more closely.
	private static boolean isOrdinary(char character) {
		return (character >= 0xa0 && character < 0xd800) || (character >= 0x20 && character < 0x7f);
	}

	static boolean isForbidden(int point) {
		if (point == '\t' || point == '\n' || point == '\r' || point == 0x85) {
			return false;
		}
		return Character.isISOControl(point) || (point >= 0xd800 && point <= 0xdfff) || point == 0xfffe
				|| point == 0xffff;
	}

	static String trim(String text) {
		int start = 0;
		int end = text.length();
		while (start < end && isBlank(text.charAt(start))) {
			start++;
		}
		while (end > start && isBlank(text.charAt(end - 1))) {
			end--;
		}
		return text.substring(start, end);
	}

	private static boolean isBlank(char character) {
		return !isUsual(character)
				&& (Character.isWhitespace(character) || Character.isSpaceChar(character) || character == 0x85);
	}

	/// Latin and Cyrillic letters, which most texts begin and end with.
	private static boolean isUsual(char character) {
		return (character >= 'A' && character <= 'z') || (character >= 0x400 && character < 0x530);
	}

}
