package org.biocluster.submission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/// Signs in free text that the secretariat should look at. They refuse nothing and route nothing.
public final class TextSigns {

	static final String POSSIBLE_PERSONAL_DATA = "POSSIBLE_PERSONAL_DATA";

	static final String MARKUP_IN_TEXT = "MARKUP_IN_TEXT";

	static final String BIDI_CONTROL = "BIDI_CONTROL";

	private static final Pattern BIDI = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

	private static final Pattern MARKUP = Pattern.compile("<[A-Za-z/!][^<>]{0,500}>|&(?:[A-Za-z]{2,10}|#[0-9]{1,7});");

	// Telephone, passport, insurance number. Most letters are passed over by the first
	// step; every repetition is
	// bounded: the text may be hostile.
	private static final Pattern NUMBER = Pattern.compile(
			"(?=[+\\d])(?:(?<!\\d)(?:\\+7|8)[\\s(-]{0,2}\\d{3}[\\s)-]{0,2}\\d{3}[\\s-]?\\d{2}[\\s-]?\\d{2}(?!\\d)"
					+ "|(?<!\\d)\\d{2}\\s?\\d{2}\\s\\d{6}(?!\\d)|(?<!\\d)\\d{3}-\\d{3}-\\d{3}[ -]\\d{2}(?!\\d))",
			Pattern.UNICODE_CHARACTER_CLASS);

	private static final Pattern ADDRESS = Pattern.compile("@(?<=[\\w.+-]@)[\\w-]{1,63}\\.\\w",
			Pattern.UNICODE_CHARACTER_CLASS);

	private TextSigns() {
	}

	/// Whether a telephone, an address or the number of a document seems to be in a text.
	public static boolean seemPersonal(Collection<String> texts) {
		return texts.stream().anyMatch((text) -> NUMBER.matcher(text).find() || ADDRESS.matcher(text).find());
	}

	static List<String> flags(Collection<String> texts) {
		List<String> flags = new ArrayList<>();
		if (seemPersonal(texts)) {
			flags.add(POSSIBLE_PERSONAL_DATA);
		}
		addIfFound(MARKUP, texts, MARKUP_IN_TEXT, flags);
		addIfFound(BIDI, texts, BIDI_CONTROL, flags);
		return flags;
	}

	private static void addIfFound(Pattern sign, Collection<String> texts, String flag, List<String> flags) {
		if (texts.stream().anyMatch((text) -> sign.matcher(text).find())) {
			flags.add(flag);
		}
	}

}
