package org.biocluster.contact;

/// The letters a name may be written with: nothing that could break a mail header or hide as something else.
public final class PersonName {

	private static final String SIGNS = " '’ʼ‐‑-";

	private PersonName() {
	}

	/// Whether the text, trimmed before, consists of letters, spaces, hyphens and
	/// apostrophes.
	public static boolean isWellFormed(String text) {
		if (text.isEmpty() || !Character.isLetter(text.codePointAt(0))) {
			return false;
		}
		for (int at = 0; at < text.length();) {
			int point = text.codePointAt(at);
			if (!Character.isLetter(point) && SIGNS.indexOf(point) < 0 && !isMark(point)) {
				return false;
			}
			at += Character.charCount(point);
		}
		return true;
	}

	/// Stands above, below or around a letter.
	private static boolean isMark(int point) {
		return switch (Character.getType(point)) {
			case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
			default -> false;
		};
	}

}
