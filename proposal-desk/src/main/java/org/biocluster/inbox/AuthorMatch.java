package org.biocluster.inbox;

import java.text.Normalizer;
import java.util.Locale;

/// A proposal whose author's surname was looked for.
/// @param name surname, given name and patronymic
public record AuthorMatch(InboxItem item, String name) {

	/// The spelling in which surnames are compared: case and the dots of the Russian yo
	/// make no difference.
	public static String comparable(String surname) {
		return Normalizer.normalize(surname.strip(), Normalizer.Form.NFC)
			.toLowerCase(Locale.ROOT)
			.replace('\u0451', '\u0435');
	}

	/// Shows no personal data.
	@Override
	public String toString() {
		return "AuthorMatch[" + item.id() + "]";
	}

}
