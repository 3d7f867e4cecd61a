package org.biocluster.contact;

import java.util.regex.Pattern;

/// The letters a name may be written with: nothing that could break a mail header or hide as something else.
public final class PersonName {

	private static final Pattern FORM = Pattern.compile("\\p{L}[\\p{L}\\p{M} '’ʼ‐‑-]*");

	private PersonName() {
	}

	/// Whether the text, trimmed before, consists of letters, spaces, hyphens and
	/// apostrophes.
	public static boolean isWellFormed(String text) {
		return FORM.matcher(text).matches();
	}

}
