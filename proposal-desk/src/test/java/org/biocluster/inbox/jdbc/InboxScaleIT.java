package org.biocluster.inbox.jdbc;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import org.biocluster.inbox.InboxFacet;
import org.biocluster.inbox.InboxItem;
import org.biocluster.inbox.InboxQuery;
import org.biocluster.inbox.InboxSearch;
import org.biocluster.inbox.InboxSort;
import org.biocluster.testsupport.Database;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/// How long a page of the inbox, a search and the counters take with so many proposals, on rows that are written straight into
/// the view. A measurement, run by `benchmarks/inbox`; leaves times and plans in `target`.
@EnabledIfSystemProperty(named = "biocluster.proposals", matches = "[1-9][0-9]{2,6}")
class InboxScaleIT {

	private static final int WARM_UP = 10;

	private static final int ROUNDS = 50;

	private static final int GROUPS = 8;

	private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");

	private final int size = Integer.getInteger("biocluster.proposals", 0);

	@Test
	void answersInTime() throws IOException {
		try (Database database = Database.start();
				PrintStream times = report("times");
				PrintStream plans = report("plans")) {
			SingleConnectionDataSource source = new SingleConnectionDataSource(
					database.jdbcUrl() + "?currentSchema=desk_view,desk_own", database.username("desk"),
					database.password("desk"), true);
			fill(new JdbcTemplate(source));
			JdbcClient jdbc = JdbcClient.create(new PlannedAnew(source));
			JdbcInbox inbox = new JdbcInbox(jdbc);
			assertThat(inbox.page(query(null, null, InboxSort.NEWEST))).isNotEmpty();
			work(inbox).forEach((name, work) -> times.println(measured(name, work)));
			queries(inbox).forEach((name, queries) -> explain(jdbc, plans, name, queries.getFirst()));
			source.destroy();
		}
	}

	private PrintStream report(String name) throws IOException {
		return new PrintStream(Path.of("target", "inbox-" + this.size + "-" + name + ".txt").toFile(),
				StandardCharsets.UTF_8);
	}

	private void fill(JdbcTemplate jdbc) throws IOException {
		InboxRowsOfMany.create(jdbc, this.size);
		jdbc.execute("vacuum analyze");
	}

	/// The median and the 95th of a hundred, in milliseconds.
	private String measured(String name, IntConsumer work) {
		long[] nanos = new long[ROUNDS];
		for (int round = -WARM_UP; round < ROUNDS; round++) {
			long start = System.nanoTime();
			work.accept(Math.floorMod(round, GROUPS));
			if (round >= 0) {
				nanos[round] = System.nanoTime() - start;
			}
		}
		Arrays.sort(nanos);
		return "| %d | %s | %.1f | %.1f |".formatted(this.size, name, nanos[ROUNDS / 2] / 1e6,
				nanos[ROUNDS * 95 / 100] / 1e6);
	}

	private static Map<String, IntConsumer> work(JdbcInbox inbox) {
		Map<String, IntConsumer> work = new LinkedHashMap<>();
		queries(inbox).forEach((name, queries) -> {
			work.put(name, (round) -> inbox.page(queries.get(round % queries.size())));
			work.put(name + ": counters", (round) -> inbox.counts(queries.get(round % queries.size())));
		});
		work.put("open by group", (_) -> inbox.openByGroup());
		work.put("surname, all", (round) -> inbox.byAuthor("иванов" + round, null, 50));
		work.put("surname, one group", (round) -> inbox.byAuthor("петров", Set.of("group-" + round), 50));
		return work;
	}

	private static Map<String, List<InboxQuery>> queries(JdbcInbox inbox) {
		Map<String, List<InboxQuery>> queries = new LinkedHashMap<>();
		queries.put("one group", perGroup(null, InboxSort.NEWEST));
		queries.put("one group, behind 1000 lines",
				perGroup(null, InboxSort.NEWEST).stream().map((query) -> deep(inbox, query)).toList());
		queries.put("one group by due", perGroup(null, InboxSort.DUE));
		queries.put("one group, one member's", perGroup(Map.of(InboxFacet.RESPONSIBLE, "m-3")));
		queries.put("one group, words", perGroup("ферменты топливо", InboxSort.NEWEST));
		queries.put("one group, uncommon word", perGroup("осадок", InboxSort.NEWEST));
		queries.put("one group, rare word", perGroup("редкость", InboxSort.NEWEST));
		queries.put("one group, rare and frequent word", perGroup("ферменты редкость", InboxSort.NEWEST));
		queries.put("two groups", List.of(query(Set.of("group-1", "group-4"), null, InboxSort.NEWEST)));
		queries.put("all groups", List.of(query(null, null, InboxSort.NEWEST)));
		queries.put("all groups by due", List.of(query(null, null, InboxSort.DUE)));
		queries.put("all groups, overdue",
				List.of(with(query(null, null, InboxSort.DUE), Map.of(InboxFacet.DUE, "overdue"))));
		queries.put("all groups, words", List.of(query(null, "ферменты топливо", InboxSort.NEWEST)));
		queries.put("all groups, uncommon word", List.of(query(null, "осадок", InboxSort.NEWEST)));
		queries.put("number", List.of(query(null, "МБК-2026-12", InboxSort.NEWEST)));
		return queries;
	}

	private static List<InboxQuery> perGroup(@Nullable String words, InboxSort sort) {
		return IntStream.range(0, GROUPS).mapToObj((group) -> query(Set.of("group-" + group), words, sort)).toList();
	}

	private static List<InboxQuery> perGroup(Map<InboxFacet, String> wanted) {
		return perGroup(null, InboxSort.NEWEST).stream().map((query) -> with(query, wanted)).toList();
	}

	private static InboxQuery query(@Nullable Set<String> groups, @Nullable String words, InboxSort sort) {
		return new InboxQuery("m-reader", groups, Map.of(InboxFacet.STATUS, InboxQuery.OPEN),
				InboxSearch.parse(words).orElse(null), sort, null, false, 50, NOW);
	}

	/// The same list, narrowed down further.
	private static InboxQuery with(InboxQuery query, Map<InboxFacet, String> wanted) {
		Map<InboxFacet, String> facets = new EnumMap<>(query.facets());
		facets.putAll(wanted);
		return new InboxQuery(query.reader(), query.groups(), facets, query.search(), query.sort(), query.after(),
				query.backwards(), query.size(), query.now());
	}

	private static InboxQuery deep(JdbcInbox inbox, InboxQuery query) {
		List<InboxItem> first = inbox.page(query.sized(1000));
		return query.beside(first.getLast().cursor(query.sort()), false).sized(50);
	}

	private static void explain(JdbcClient jdbc, PrintStream plans, String name, InboxQuery query) {
		boolean frequent = new WordFrequency(jdbc, JdbcInbox.SAMPLE).isFrequent(query);
		InboxSql page = new InboxSql(query, frequent);
		explain(jdbc, plans, name, page.page(), page.parameters());
		CountsSql counts = new CountsSql(query, JdbcInbox.COUNTED, frequent);
		explain(jdbc, plans, name + ": counters", counts.text(), counts.parameters());
	}

	private static void explain(JdbcClient jdbc, PrintStream plans, String name, String sql,
			Map<String, Object> parameters) {
		plans.println("\n## " + name + "\n");
		jdbc.sql("explain (analyze, buffers, costs off) " + sql)
			.params(parameters)
			.query(String.class)
			.list()
			.forEach((line) -> plans.println("    " + line));
	}

}
