package org.biocluster.language;

/// A text in both languages. Either may be empty where the owner of the text allows it.
public record Bilingual(String ru, String en) {

	/// No text in either language.
	public static final Bilingual EMPTY = new Bilingual("", "");

	/// The text in the given language.
	public String in(Language language) {
		return switch (language) {
			case RU -> this.ru;
			case EN -> this.en;
		};
	}

	/// Whether there is no text in either language.
	public boolean isEmpty() {
		return this.ru.isEmpty() && this.en.isEmpty();
	}

}
