package org.biocluster.inbox.jdbc;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.biocluster.inbox.AuthorMatch;
import org.biocluster.inbox.FacetCount;
import org.biocluster.inbox.InboxFacet;
import org.biocluster.inbox.InboxItem;
import org.biocluster.inbox.InboxQuery;
import org.biocluster.inbox.InboxSearch;
import org.biocluster.inbox.InboxSort;
import org.biocluster.testsupport.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/// Lists and counts of any combination of filters are what somebody gets who reads all rows and counts them one by one.
class InboxCombinationsIT {

	private static final int PROPOSALS = 1_200;

	private static final String READER = "m-reader";

	private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");

	private static final int BOUND = 20;

	/// Few enough for the lists of one group to have as many.
	private static final int SAMPLE = 30;

	private static final List<String> TYPED = List.of("ферменты", "топливо геном", "редкость", "осадок",
			"осадок ферменты");

	private static Database database;

	private static SingleConnectionDataSource source;

	private static JdbcClient jdbc;

	private static List<PlainLine> lines;

	@BeforeAll
	static void fill() throws IOException {
		database = Database.start();
		source = new SingleConnectionDataSource(database.jdbcUrl() + "?currentSchema=desk_view,desk_own",
				database.username("desk"), database.password("desk"), true);
		JdbcTemplate template = new PlannedAnew(source);
		InboxRowsOfMany.create(template, PROPOSALS);
		jdbc = JdbcClient.create(template);
		jdbc.sql("update proposal set decision_due = null where number like '%7'").update();
		jdbc.sql("update proposal_group g set decision_due = p.decision_due from proposal p"
				+ " where p.proposal_id = g.proposal_id")
			.update();
		lines = jdbc
			.sql("""
					select p.*, exists (select from desk_own.seen s where s.member = :reader and s.proposal_id = p.proposal_id) as seen,
					(select search_name from submitter s where s.proposal_id = p.proposal_id) as surname,
					(select string_agg(t.value, ' ') from text t where t.proposal_id = p.proposal_id) as words,
					array(select grp from proposal_group g where g.proposal_id = p.proposal_id) as groups,
					array(select g.grp from proposal_group g left join opinion o using (proposal_id, grp)
						where g.proposal_id = p.proposal_id and g.role = 'consulted' and o.position is null) as asked
					from proposal p""")
			.param("reader", READER)
			.query(PlainLine::of)
			.list();
	}

	@AfterAll
	static void stop() {
		source.destroy();
		database.close();
	}

	static List<InboxQuery> queries() {
		Random random = new Random(7);
		List<InboxQuery> queries = new ArrayList<>();
		List<Set<String>> groups = Arrays.asList(null, Set.of("group-3"), Set.of("group-1", "group-4"));
		for (int round = 0; round < 60; round++) {
			Map<InboxFacet, String> facets = new EnumMap<>(InboxFacet.class);
			for (InboxFacet facet : InboxFacet.values()) {
				if (round >= 12 && random.nextInt(4) == 0) {
					facets.put(facet, any(facet, random));
				}
			}
			if (round % 4 > 0) {
				facets.put(InboxFacet.STATUS, InboxQuery.OPEN);
			}
			String typed = round / 3 % 2 == 1 ? TYPED.get(round % TYPED.size()) : null;
			queries.add(new InboxQuery(READER, groups.get(round % groups.size()), facets,
					InboxSearch.parse(typed).orElse(null), InboxSort.values()[round / 3 % 3], null, false, 7, NOW));
		}
		return queries;
	}

	private static String any(InboxFacet facet, Random random) {
		List<String> values = switch (facet) {
			case STATUS -> List.of("routed", "in-review", "included");
			case TYPE -> List.of("priority-direction", "support-measure", "other");
			case SECTOR -> List.of("food", "marine");
			case RESPONSIBLE -> List.of("", "m-3", "m-9");
			case DUE -> List.of("overdue", "week", "later", "none", "never");
			case SESSION -> List.of("", "session-6");
			case OPINION, UNREAD, FLAG -> List.of("true", "true", "false");
		};
		return values.get(random.nextInt(values.size()));
	}

	@ParameterizedTest
	@MethodSource("queries")
	void countsLikeSomebodyWhoReadsEverything(InboxQuery query) {
		Map<InboxFacet, Map<String, FacetCount>> expected = new EnumMap<>(InboxFacet.class);
		for (InboxFacet facet : InboxFacet.values()) {
			Map<String, FacetCount> counts = new TreeMap<>();
			matching(query, facet).forEach((line) -> line.values(facet, query)
				.forEach((value) -> counts.merge(value, new FacetCount(1, false), FacetCount::plus)));
			if (!counts.isEmpty()) {
				expected.put(facet, counts);
			}
		}
		assertThat(inbox(PROPOSALS).counts(query)).isEqualTo(expected);
	}

	@ParameterizedTest
	@MethodSource("queries")
	void listsPageByPageWhatSomebodyWouldWhoReadsEverything(InboxQuery query) {
		JdbcInbox inbox = inbox(BOUND);
		List<String> seen = new ArrayList<>();
		List<InboxItem> page = inbox.page(query);
		while (!page.isEmpty() && seen.size() < 30) {
			page.forEach((item) -> seen.add(item.id().toString()));
			page = inbox.page(query.beside(page.getLast().cursor(query.sort()), false).sized(7));
		}
		assertThat(seen).isEqualTo(matching(query, null).stream()
			.sorted(PlainLine.order(query.sort()))
			.limit(seen.size())
			.map(PlainLine::id)
			.toList());
		assertThat(seen).hasSizeGreaterThanOrEqualTo(Math.min(30, matching(query, null).size()));
	}

	@ParameterizedTest
	@MethodSource("queries")
	void saysOfALongListNoMoreThanIsTrue(InboxQuery query) {
		Map<InboxFacet, Map<String, FacetCount>> whole = inbox(PROPOSALS).counts(query);
		inbox(BOUND).counts(query).forEach((facet, counts) -> counts.forEach((value, count) -> {
			long all = whole.get(facet).get(value).lines();
			if (count.more()) {
				assertThat(count.lines()).as("%s %s", facet, value).isLessThanOrEqualTo(all);
			}
			else {
				assertThat(count.lines()).as("%s %s", facet, value).isEqualTo(all);
			}
		}));
	}

	@Test
	void countsWhatIsDueOrStandsSomewhereUpToTheBoundHoweverLongTheListIs() {
		InboxQuery open = new InboxQuery(READER, Set.of("group-3"), Map.of(InboxFacet.STATUS, InboxQuery.OPEN), null,
				InboxSort.NEWEST, null, false, 7, NOW);
		Map<InboxFacet, Map<String, FacetCount>> counts = inbox(BOUND).counts(open);
		for (InboxFacet facet : List.of(InboxFacet.STATUS, InboxFacet.DUE)) {
			Map<String, Long> all = new TreeMap<>();
			matching(open, facet).forEach((line) -> all.merge(line.values(facet, open).getFirst(), 1L, Long::sum));
			assertThat(all.values()).as("more than the bound").anyMatch((count) -> count > BOUND);
			all.forEach((value, count) -> assertThat(counts.get(facet).get(value)).as(value)
				.isEqualTo(new FacetCount(Math.min(count, BOUND), count > BOUND)));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "Петров", "иванов1", "Ив", "Сидоров", "%", "иванов_" })
	void findsTheLatestProposalsOfAuthorsByTheirSurnames(String surname) {
		for (Set<String> groups : Arrays.asList(null, Set.of("group-3"), Set.of("group-1", "group-4"),
				Set.<String>of())) {
			assertThat(inbox(BOUND).byAuthor(surname, groups, 20)).extracting((match) -> match.item().id().toString())
				.isEqualTo(lines.stream()
					.filter((line) -> line.surname().startsWith(AuthorMatch.comparable(surname)))
					.filter((line) -> groups == null || groups.contains(line.primary()))
					.sorted(PlainLine.order(InboxSort.NEWEST))
					.limit(20)
					.map(PlainLine::id)
					.toList());
		}
	}

	@Test
	void countsWhatIsOpenInEveryGroup() {
		Map<String, FacetCount> expected = new TreeMap<>();
		lines.stream()
			.filter(PlainLine::open)
			.flatMap((line) -> line.groups().stream())
			.forEach((group) -> expected.merge(group, new FacetCount(1, false), FacetCount::plus));
		assertThat(inbox(PROPOSALS).openByGroup()).isEqualTo(expected);
		assertThat(inbox(3).openByGroup()).allSatisfy((_, count) -> assertThat(count).returns("3+", FacetCount::text));
	}

	private static JdbcInbox inbox(int bound) {
		return new JdbcInbox(jdbc, bound, SAMPLE);
	}

	private static List<PlainLine> matching(InboxQuery query, InboxFacet relaxed) {
		return lines.stream()
			.filter((line) -> query.groups() == null || line.groups().stream().anyMatch(query.groups()::contains))
			.filter((line) -> line.has(query.search()))
			.filter((line) -> query.facets()
				.entrySet()
				.stream()
				.filter((wanted) -> wanted.getKey() != relaxed)
				.allMatch((wanted) -> line.matches(wanted.getKey(), wanted.getValue(), query)))
			.toList();
	}

}
