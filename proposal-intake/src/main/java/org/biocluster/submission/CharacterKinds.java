package org.biocluster.submission;

/// Which kinds of characters a text holds, found in one go through it. Most texts hold none of those that a check looks for,
/// and need no search for each of them.
final class CharacterKinds {

	/// No text may hold it, or it is half of a character.
	static final int SUSPECT = 1;

	/// Breaks a line, or is a part of an encoded break.
	static final int BREAK = 2;

	/// A carriage return.
	static final int RETURN = 4;

	/// May be a digit of any script.
	static final int DIGIT = 8;

	/// The sign that every mail address has.
	static final int AT = 16;

	/// Markup begins with it.
	static final int MARKUP = 32;

	/// Controls the direction of writing.
	static final int DIRECTION = 64;

	/// May change under NFC, or change its neighbours.
	static final int COMPOSED = 128;

	/// What lies beyond is looked at more closely; few texts have any of it.
	private static final int KNOWN = 0x2200;

	private static final int ANY = SUSPECT | DIGIT | DIRECTION | COMPOSED;

	private static final short[] KINDS = kinds();

	private CharacterKinds() {
	}

	/// All kinds that the text holds; there may be fewer, never more.
	static int of(String text) {
		int kinds = 0;
		for (int at = 0; at < text.length(); at++) {
			char character = text.charAt(at);
			kinds |= (character < KNOWN) ? KINDS[character] : ANY;
		}
		return kinds;
	}

	private static short[] kinds() {
		short[] kinds = new short[KNOWN];
		for (char character = 0; character < KNOWN; character++) {
			kinds[character] = (short) kindsOf(character);
		}
		return kinds;
	}

	private static int kindsOf(char character) {
		int kinds = isComplete(character) ? 0 : COMPOSED;
		kinds |= TextRules.isForbidden(character) ? SUSPECT : 0;
		kinds |= (TextRules.isBreak(character) || character == '%') ? BREAK : 0;
		kinds |= (character == '\r') ? RETURN : 0;
		kinds |= Character.isDigit(character) ? DIGIT : 0;
		kinds |= (character == '@') ? AT : 0;
		kinds |= (character == '<' || character == '&') ? MARKUP : 0;
		return kinds | (TextSigns.isDirectionControl(character) ? DIRECTION : 0);
	}

	/// NFC leaves each of these alone, whatever stands beside it: Latin, Cyrillic, signs.
	private static boolean isComplete(char character) {
		return character < 0x300 || (character >= 0x400 && character < 0x483)
				|| (character >= 0x48a && character < 0x530) || (character >= 0x2010 && character < 0x2028)
				|| (character >= 0x2030 && character < 0x205f) || character == '\u2116';
	}

}
