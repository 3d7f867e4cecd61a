package org.biocluster.inbox.jdbc;

import java.util.List;

import org.biocluster.inbox.InboxQuery;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tells by the first lines of a list whether the words looked for are frequent in it. The planner can't: it takes every
/// prefix for rare.
/// @param view whose lines are looked at
/// @param sample so many lines tell; a list that is shorter is read as a whole
record WordFrequency(JdbcClient view, int sample) {

	/// Going on from line to line finds enough soon when at least one in so many lines
	/// has the words.
	private static final int ONE_IN = 4;

	boolean isFrequent(InboxQuery query) {
		if (query.search() == null || query.search().terms().isEmpty()) {
			return false;
		}
		InboxScope scope = new InboxScope(query, true);
		List<Boolean> lines = view.sql(scope.sample())
			.params(scope.parameters())
			.param("lines", sample)
			.query((row, _) -> row.getBoolean(1))
			.list();
		return lines.size() < sample || lines.stream().filter((has) -> has).count() * ONE_IN >= sample;
	}

}
