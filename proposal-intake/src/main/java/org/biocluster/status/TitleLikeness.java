package org.biocluster.status;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// How much two titles have in common: words by their beginnings, whatever their endings and their order.
public final class TitleLikeness {

	/// From here on a person would call two titles the same.
	public static final double SIMILAR = 0.6;

	private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final int STEM = 5;

	private static final int SHORTEST = 3;

	private TitleLikeness() {
	}

	/// From 0, nothing, to 1, everything.
	public static double of(String one, String other) {
		Set<String> first = stems(one);
		Set<String> all = new HashSet<>(first);
		Set<String> second = stems(other);
		all.addAll(second);
		first.retainAll(second);
		return all.isEmpty() ? 0 : (double) first.size() / all.size();
	}

	private static Set<String> stems(String title) {
		Set<String> stems = new HashSet<>();
		for (String word : NO_LETTER.split(title.toLowerCase(Locale.ROOT).replace('ё', 'е'))) {
			if (word.length() >= SHORTEST) {
				stems.add(word.substring(0, Math.min(STEM, word.length())));
			}
		}
		return stems;
	}

}
