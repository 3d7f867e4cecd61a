package org.biocluster.briefing;

import java.util.List;

import org.biocluster.language.Language;
import org.biocluster.notification.Change;
import org.jspecify.annotations.Nullable;

/// What happened to a proposal, and in which words.
/// @param about code of the group that is asked or spoke; null where none is
/// @param words questions or reasons, in the order of the fact
public record News(Change change, @Nullable String about, Particulars particulars, List<Words> words) {

	/// It went to another group; the routing says to which.
	public static final News MOVED = new News(Change.MOVED, null, Particulars.NONE, List.of());

	public News {
		words = List.copyOf(words);
	}

	/// The words in a language, or all there are where nobody wrote in it.
	public List<Words> in(Language language) {
		List<Words> own = words.stream().filter((each) -> each.language() == language).toList();
		return own.isEmpty() ? words : own;
	}

	/// A text that somebody of a group wrote.
	/// @param value null when it was removed since
	public record Words(Language language, @Nullable String value) {

		/// Never says what it says.
		@Override
		public String toString() {
			return "Words[" + language + "]";
		}

	}

}
