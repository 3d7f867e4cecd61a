package org.biocluster.language;

import java.util.Optional;

/// A language of the interface and of proposals; Russian comes first.
public enum Language {

	/// Russian, the default.
	RU,

	/// English.
	EN;

	/// The lower-case ISO 639-1 code, as it stands in topics and in JSON.
	public String code() {
		return switch (this) {
			case RU -> "ru";
			case EN -> "en";
		};
	}

	/// The language with this code, if there is one.
	public static Optional<Language> ofCode(String code) {
		return switch (code) {
			case "ru" -> Optional.of(RU);
			case "en" -> Optional.of(EN);
			default -> Optional.empty();
		};
	}

}
