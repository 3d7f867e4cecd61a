package org.biocluster.letter;

import java.util.List;

import org.biocluster.language.Language;

/// A part of a letter.
sealed interface Block {

	/// A line above what follows.
	record Heading(String text) implements Block {
	}

	/// Words of ours.
	record Paragraph(String text) implements Block {
	}

	/// Short values with their names.
	record Facts(List<Fact> facts) implements Block {

		public Facts {
			facts = List.copyOf(facts);
		}

	}

	/// A value with its name.
	/// @param typed whether an author typed it, so that it may hold anything in any
	/// direction of writing
	record Fact(String label, String value, boolean typed) {
	}

	/// A longer text that an author typed, line breaks included.
	record Quote(String label, String text, Language language) implements Block {
	}

	/// An address to follow.
	record Link(String label, String url) implements Block {
	}

	/// Small print.
	record Footer(String text) implements Block {
	}

}
