package org.biocluster.inbox;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.biocluster.proposal.RegistrationNumber;
import org.jspecify.annotations.Nullable;

/// What somebody typed into the search field: a registration number in any spelling, or words.
/// @param number in its stored form; null when words were typed
/// @param words every word as a prefix, in the syntax of PostgreSQL's text search; null when a number was typed
public record InboxSearch(@Nullable String number, @Nullable String words) {

	/// What people put between the parts of a number: spaces and dashes of every kind,
	/// strokes, full stops.
	private static final Pattern BETWEEN_PARTS = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\u2212/._]+");

	private static final Pattern NUMBER = Pattern.compile("(?:(?:\u2116|NO?)-?)?(?:MBK-?)?(\\d{4})-(\\d{1,9})");

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final int MAX_WORDS = 8;

	/// What both dictionaries of PostgreSQL leave out of every text: nothing would be
	/// found by it.
	private static final Set<String> LEFT_OUT = Set
		.of("""
				i me my myself we our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its
				itself they them their theirs themselves what which who whom this that these those am is are was were be been being have has
				had having do does did doing a an the and but if or because as until while of at by for with about against between into
				through during before after above below to from up down in out on off over under again further then once here there when
				where why how all any both each few more most other some such no nor not only own same so than too very s t can will just
				don should now
				"""
			.strip()
			.split("\\s+"));

	/// Reads what was typed; empty when there is nothing to look for.
	public static Optional<InboxSearch> parse(@Nullable String typed) {
		if (typed == null || typed.isBlank()) {
			return Optional.empty();
		}
		Matcher number = NUMBER.matcher(BETWEEN_PARTS.matcher(latin(typed.strip())).replaceAll("-"));
		if (number.matches()) {
			String stored = "MBK-" + number.group(1) + "-" + number.group(2);
			String padded = String.format(Locale.ROOT, "MBK-%s-%05d", number.group(1),
					Integer.parseInt(number.group(2)));
			return Optional.of(new InboxSearch(
					RegistrationNumber.parse(padded).map(RegistrationNumber::toString).orElse(stored), null));
		}
		String words = BETWEEN_WORDS.splitAsStream(typed.toLowerCase(Locale.ROOT))
			.filter((word) -> !word.isEmpty() && !LEFT_OUT.contains(word))
			.limit(MAX_WORDS)
			.map((word) -> word + ":*")
			.collect(Collectors.joining(" & "));
		return words.isEmpty() ? Optional.empty() : Optional.of(new InboxSearch(null, words));
	}

	/// Every word as a prefix; none when a number was typed.
	public List<String> terms() {
		return words == null ? List.of() : List.of(words.split(" & "));
	}

	/// The letters of a number in Latin, whichever alphabet and case they were typed in.
	/// The two alphabets share the
	/// shapes of most of them, so mixtures happen.
	private static String latin(String typed) {
		return typed.toUpperCase(Locale.ROOT)
			.replace('\u041c', 'M')
			.replace('\u0411', 'B')
			.replace('\u0412', 'B')
			.replace('\u041a', 'K');
	}

}
