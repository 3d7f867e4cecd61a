package org.biocluster.inbox.jdbc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.biocluster.inbox.InboxSearch;
import org.jspecify.annotations.Nullable;

/// What was typed into the search field, as SQL.
///
/// Words that few lines have are looked for along the index of words, which knows how to find what has all of them; whether
/// a line has words that many have is looked up line by line. The planner can't tell which is which.
final class SearchSql {

	private final @Nullable InboxSearch search;

	private final boolean frequent;

	/// @param frequent whether many lines have all the words looked for
	SearchSql(@Nullable InboxSearch search, boolean frequent) {
		this.search = search;
		this.frequent = frequent;
	}

	/// Whether a single proposal is looked for by its number.
	boolean isNumber() {
		return search != null && search.number() != null;
	}

	/// Whether lines are found by words that were typed; otherwise [#condition(String)]
	/// says which have them.
	boolean leads() {
		return !words().isEmpty() && !frequent;
	}

	Map<String, String> parameters() {
		Map<String, String> parameters = new HashMap<>();
		if (search != null && search.number() != null) {
			parameters.put("number", search.number());
		}
		List<String> words = words();
		IntStream.range(0, words.size()).forEach((place) -> parameters.put("word" + place, words.get(place)));
		return parameters;
	}

	/// The documents that have the words, with time and id of their proposals.
	/// @param order in which they are wanted; empty for any
	String found(String order) {
		return "found as materialized (select proposal_id, submitted_at from search_document where search @@ %s%s)"
			.formatted(query(), order);
	}

	/// Whether a line has the words.
	/// @param row the table whose rows are the lines
	String has(String row) {
		return "exists (select from search_document x where x.proposal_id = %s.proposal_id and x.search @@ %s offset 0)"
			.formatted(row, query());
	}

	/// With `and` before it; empty where lines are found by what was typed.
	String condition(String row) {
		if (isNumber()) {
			return " and p.number = :number";
		}
		return words().isEmpty() || leads() ? "" : " and " + has(row);
	}

	private List<String> words() {
		return search == null ? List.of() : search.terms();
	}

	private String query() {
		return IntStream.range(0, words().size())
			.mapToObj("(to_tsquery('russian', :word%1$d) || to_tsquery('english', :word%1$d))"::formatted)
			.collect(Collectors.joining(" && ", "(", ")"));
	}

}
