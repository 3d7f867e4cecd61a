package org.biocluster.inbox.jdbc;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.biocluster.inbox.InboxQuery;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tells by the first lines of a list which of the words looked for are frequent in it. The planner can't: it takes every
/// prefix for rare.
/// @param view whose lines are looked at
/// @param sample so many lines tell; a list that is shorter is read as a whole
record WordFrequency(JdbcClient view, int sample) {

	/// Going on from line to line finds enough soon when at least one in so many lines
	/// has a word.
	private static final int ONE_IN = 10;

	Set<String> frequent(InboxQuery query) {
		List<String> words = query.search() == null ? List.of() : query.search().terms();
		if (words.isEmpty()) {
			return Set.of();
		}
		InboxScope scope = new InboxScope(query, Set.copyOf(words));
		List<Boolean[]> lines = view.sql(scope.sample())
			.params(scope.parameters())
			.param("lines", sample)
			.query((row, _) -> (Boolean[]) row.getArray("has").getArray())
			.list();
		return IntStream.range(0, words.size())
			.filter((word) -> lines.size() < sample
					|| lines.stream().filter((line) -> line[word]).count() * ONE_IN >= sample)
			.mapToObj(words::get)
			.collect(Collectors.toSet());
	}

}
