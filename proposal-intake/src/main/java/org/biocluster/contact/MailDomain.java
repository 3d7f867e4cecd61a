package org.biocluster.contact;

import java.util.Locale;
import java.util.Optional;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.SpoofChecker.RestrictionLevel;

/// Domains of mail addresses: international ones become their ASCII form by UTS 46; a label that mixes scripts, as
/// look-alike domains do, is refused.
final class MailDomain {

	private static final IDNA IDN = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII
			| IDNA.NONTRANSITIONAL_TO_UNICODE | IDNA.USE_STD3_RULES | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

	private static final SpoofChecker SCRIPTS = new SpoofChecker.Builder().setChecks(SpoofChecker.RESTRICTION_LEVEL)
		.setRestrictionLevel(RestrictionLevel.HIGHLY_RESTRICTIVE)
		.build();

	private static final int MAX_LENGTH = 253;

	/// How a label with other letters begins in ASCII.
	private static final String INTERNATIONAL = "xn--";

	private static final int MAX_LABEL = 63;

	private MailDomain() {
	}

	static Optional<String> toAscii(String typed) {
		if (isPlain(typed)) {
			return Optional.of(typed);
		}
		if (typed.isEmpty() || typed.endsWith(".") || typed.codePoints().anyMatch(MailDomain::isInvisible)) {
			return Optional.empty();
		}
		IDNA.Info info = new IDNA.Info();
		String ascii = IDN.nameToASCII(typed, new StringBuilder(), info).toString().toLowerCase(Locale.ROOT);
		if (info.hasErrors() || !isDomain(ascii) || (ascii.contains(INTERNATIONAL) && mixesScripts(ascii))) {
			return Optional.empty();
		}
		return Optional.of(ascii);
	}

	/// Whether UTS 46 would leave it alone.
	private static boolean isPlain(String typed) {
		return typed.length() <= MAX_LENGTH && !typed.contains("--") && isDomain(typed);
	}

	/// Whether it consists of several labels in lower case, the last with a letter. A
	/// pattern takes as long as all other checks of a person together.
	private static boolean isDomain(String text) {
		int label = 0;
		for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', label)) {
			if (!isLabel(text, label, dot)) {
				return false;
			}
			label = dot + 1;
		}
		return label > 0 && isLabel(text, label, text.length()) && hasLetter(text, label);
	}

	private static boolean isLabel(String text, int from, int to) {
		if (to == from || to - from > MAX_LABEL || text.charAt(from) == '-' || text.charAt(to - 1) == '-') {
			return false;
		}
		for (int at = from; at < to; at++) {
			char character = text.charAt(at);
			if (!isLetter(character) && (character < '0' || character > '9') && character != '-') {
				return false;
			}
		}
		return true;
	}

	private static boolean hasLetter(String text, int from) {
		for (int at = from; at < text.length(); at++) {
			if (isLetter(text.charAt(at))) {
				return true;
			}
		}
		return false;
	}

	private static boolean isLetter(char character) {
		return character >= 'a' && character <= 'z';
	}

	/// UTS 46 would drop some of these without a word.
	private static boolean isInvisible(int point) {
		return Character.isWhitespace(point) || Character.isSpaceChar(point)
				|| Character.getType(point) == Character.FORMAT;
	}

	private static boolean mixesScripts(String ascii) {
		String domain = IDN.nameToUnicode(ascii, new StringBuilder(), new IDNA.Info()).toString();
		for (String label : domain.split("\\.")) {
			if (SCRIPTS.failsChecks(label)) {
				return true;
			}
		}
		return false;
	}

}
