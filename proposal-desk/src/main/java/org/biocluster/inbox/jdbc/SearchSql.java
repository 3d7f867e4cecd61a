package org.biocluster.inbox.jdbc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.biocluster.inbox.InboxSearch;
import org.jspecify.annotations.Nullable;

/// What was typed into the search field, as SQL. Lines are looked for by the rare words, along the index of words; whether they
/// have the frequent ones too is looked up line by line. The planner can't tell which words are rare.
final class SearchSql {

	private final @Nullable InboxSearch search;

	private final Set<String> frequent;

	private final String row;

	/// @param frequent those of the words that many lines have
	/// @param row the table whose rows are the lines
	SearchSql(@Nullable InboxSearch search, Set<String> frequent, String row) {
		this.search = search;
		this.frequent = frequent;
		this.row = row;
	}

	/// Whether the lines are found by what was typed; otherwise the list is read from its
	/// beginning.
	boolean leads() {
		return search != null && (search.number() != null || !frequent.containsAll(words()));
	}

	Map<String, String> parameters() {
		Map<String, String> parameters = new HashMap<>();
		if (search != null && search.number() != null) {
			parameters.put("number", search.number());
		}
		words().forEach((word) -> parameters.put(name(word), word));
		return parameters;
	}

	/// With `and` before each condition.
	String conditions() {
		return search != null && search.number() != null ? " and p.number = :number"
				: words().stream().map((word) -> " and " + has(word)).collect(Collectors.joining());
	}

	/// Whether a line has each of the words, as an array in their order.
	String each() {
		return words().stream().map(this::has).collect(Collectors.joining(", ", "array[", "]"));
	}

	private List<String> words() {
		return search == null ? List.of() : search.terms();
	}

	private String name(String word) {
		return "word" + words().indexOf(word);
	}

	/// A word may stand in any text of the proposal: one in the title, another in the
	/// body. An offset keeps the planner from turning one way into the other: it guesses
	/// how frequent a word is.
	private String has(String word) {
		String found = " from text x where x.search @@ (to_tsquery('russian', :%1$s) || to_tsquery('english', :%1$s))"
			.formatted(name(word));
		String inForce = "exists (select from proposal_text xt where xt.proposal_id = x.proposal_id"
				+ " and xt.text_id = x.text_id offset 0)";
		return frequent.contains(word)
				? "exists (select%s and x.proposal_id = %s.proposal_id and %s offset 0)".formatted(found, row, inForce)
				: "%s.proposal_id in (select x.proposal_id%s and %s offset 0)".formatted(row, found, inForce);
	}

}
