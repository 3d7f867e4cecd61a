package org.biocluster.submission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/// Signs in free text that the secretariat should look at. They refuse nothing and route nothing. Searching a text for a
/// pattern takes far longer than looking for a character that every match has, and most texts have none.
public final class TextSigns {

	static final String POSSIBLE_PERSONAL_DATA = "POSSIBLE_PERSONAL_DATA";

	static final String MARKUP_IN_TEXT = "MARKUP_IN_TEXT";

	static final String BIDI_CONTROL = "BIDI_CONTROL";

	private static final Pattern MARKUP = Pattern.compile("<[A-Za-z/!][^<>]{0,500}>|&(?:[A-Za-z]{2,10}|#[0-9]{1,7});");

	// Telephone, passport, insurance number. Most letters are passed over by the first
	// step; every repetition is
	// bounded: the text may be hostile.
	private static final Pattern NUMBER = Pattern.compile(
			"(?=[+\\d])(?:(?<!\\d)(?:\\+7|8)[\\s(-]{0,2}\\d{3}[\\s)-]{0,2}\\d{3}[\\s-]?\\d{2}[\\s-]?\\d{2}(?!\\d)"
					+ "|(?<!\\d)\\d{2}\\s?\\d{2}\\s\\d{6}(?!\\d)|(?<!\\d)\\d{3}-\\d{3}-\\d{3}[ -]\\d{2}(?!\\d))",
			Pattern.UNICODE_CHARACTER_CLASS);

	/// As many as every alternative of the pattern needs.
	private static final int DIGITS = 10;

	private static final Pattern ADDRESS = Pattern.compile("@(?<=[\\w.+-]@)[\\w-]{1,63}\\.\\w",
			Pattern.UNICODE_CHARACTER_CLASS);

	private TextSigns() {
	}

	/// Whether a telephone, an address or the number of a document seems to be in a text.
	public static boolean seemPersonal(Collection<String> texts) {
		return texts.stream().anyMatch((text) -> hasNumber(text) || hasAddress(text));
	}

	/// @param kinds of characters that the texts may hold, by [CharacterKinds]
	static List<String> flags(Collection<String> texts, int kinds) {
		List<String> flags = new ArrayList<>();
		if ((kinds & (CharacterKinds.DIGIT | CharacterKinds.AT)) != 0 && seemPersonal(texts)) {
			flags.add(POSSIBLE_PERSONAL_DATA);
		}
		if ((kinds & CharacterKinds.MARKUP) != 0 && texts.stream().anyMatch(TextSigns::hasMarkup)) {
			flags.add(MARKUP_IN_TEXT);
		}
		if ((kinds & CharacterKinds.DIRECTION) != 0 && texts.stream().anyMatch(TextSigns::hasDirectionControl)) {
			flags.add(BIDI_CONTROL);
		}
		return flags;
	}

	private static boolean hasNumber(String text) {
		return hasDigits(text) && NUMBER.matcher(text).find();
	}

	private static boolean hasAddress(String text) {
		return text.indexOf('@') >= 0 && ADDRESS.matcher(text).find();
	}

	private static boolean hasMarkup(String text) {
		return (text.indexOf('<') >= 0 || text.indexOf('&') >= 0) && MARKUP.matcher(text).find();
	}

	private static boolean hasDigits(String text) {
		int digits = 0;
		for (int at = 0; at < text.length() && digits < DIGITS;) {
			int point = text.codePointAt(at);
			digits += isDigit(point) ? 1 : 0;
			at += Character.charCount(point);
		}
		return digits == DIGITS;
	}

	/// The first digits beyond ASCII are the Arabic ones; most letters stand before them.
	private static boolean isDigit(int point) {
		return (point < '\u0660') ? point >= '0' && point <= '9' : Character.isDigit(point);
	}

	private static boolean hasDirectionControl(String text) {
		for (int at = 0; at < text.length(); at++) {
			if (isDirectionControl(text.charAt(at))) {
				return true;
			}
		}
		return false;
	}

	static boolean isDirectionControl(char character) {
		return (character >= '\u202a' && character <= '\u202e') || (character >= '\u2066' && character <= '\u2069');
	}

}
