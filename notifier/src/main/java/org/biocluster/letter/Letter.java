package org.biocluster.letter;

import java.util.List;

import org.biocluster.language.Language;

/// A letter in one language, independent of how it is shown.
/// @param subject one line; may hold what an author typed
public record Letter(Language language, String subject, List<Block> blocks) {

	public Letter {
		blocks = List.copyOf(blocks);
	}

	/// The plain text.
	public String text() {
		return PlainText.of(this);
	}

	/// The HTML document.
	public String html() {
		return Html.of(this);
	}

	/// Shows nothing of the content.
	@Override
	public String toString() {
		return "Letter[" + language + "]";
	}

}
