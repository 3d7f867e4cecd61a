package org.biocluster.authoring.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

/// What changed between two texts, word by word.
final class TextDiff {

	private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)");

	/// Beyond this a comparison by words would take long; it is then made by lines.
	private static final int MOST_WORDS = 3000;

	private TextDiff() {
	}

	static List<Piece> of(String before, String after) {
		List<String> old = parts(before);
		List<Piece> pieces = new ArrayList<>();
		int done = 0;
		for (AbstractDelta<String> delta : DiffUtils.diff(old, parts(after)).getDeltas()) {
			int from = delta.getSource().getPosition();
			add(pieces, Kind.SAME, old.subList(done, from));
			add(pieces, Kind.GONE, delta.getSource().getLines());
			add(pieces, Kind.NEW, delta.getTarget().getLines());
			done = from + delta.getSource().size();
		}
		add(pieces, Kind.SAME, old.subList(done, old.size()));
		return pieces;
	}

	private static List<String> parts(String text) {
		List<String> words = List.of(BETWEEN_WORDS.split(text));
		return (words.size() <= 2 * MOST_WORDS) ? words : List.of(text.split("(?<=\n)"));
	}

	private static void add(List<Piece> pieces, Kind kind, List<String> parts) {
		if (!parts.isEmpty()) {
			pieces.add(new Piece(kind, String.join("", parts)));
		}
	}

	/// What became of a piece of text.
	enum Kind {

		SAME, GONE, NEW

	}

	/// A piece of text that is the same, gone or new as a whole.
	record Piece(Kind kind, String text) {

		/// Shows nothing of it.
		@Override
		public String toString() {
			return "Piece[" + this.kind + "]";
		}

	}

}
