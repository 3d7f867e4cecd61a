package org.biocluster.overview.jdbc;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.biocluster.deadline.Deadlines;
import org.biocluster.overview.Overview;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts rows of the view.
public final class JdbcOverview implements Overview {

	private static final String[] FINISHED = Arrays.stream(Status.values())
		.filter(Status::isTerminal)
		.map(Status::code)
		.toArray(String[]::new);

	private static final int WEEKS = 8;

	/// A new address, or none any more, makes up for the failures before.
	private static final String BOUNCED = """
			delivery d where d.state = 'FAILED' and d.recipient = 'submitter' and not exists (
				select from event e where e.proposal_id = d.proposal_id
				and e.type in ('SubmitterCorrected', 'SubmitterErased') and e.at > d.at)""";

	private final JdbcClient jdbc;

	public JdbcOverview(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/// One pass over what is open or new.
	@Override
	public List<GroupNumbers> byGroupAndWeek(@Nullable Set<String> groups, Instant now) {
		LocalDate first = Deadlines.day(now)
			.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
			.minusWeeks(WEEKS - 1);
		LocalDate earlier = first.minusWeeks(1);
		Map<String, Map<LocalDate, WeekNumbers>> found = new HashMap<>();
		asking("""
				select grp, greatest(date_trunc('week', submitted_at at time zone 'Europe/Moscow')::date, :earlier) as monday,
				count(*) as came, count(*) filter (where open) as waiting,
				count(*) filter (where open and decision_due < :now) as overdue
				from (select case when status = 'held' then 'secretariat' else primary_group end as grp, submitted_at,
					decision_due, status <> all(:finished) as open from proposal) p
				where grp is not null and (:all or grp = any(:groups))
				and (open or submitted_at >= :first::date at time zone 'Europe/Moscow')
				group by 1, 2""",
				groups, now)
			.param("earlier", earlier)
			.param("first", first)
			.query((row) -> {
				LocalDate monday = row.getObject("monday", LocalDate.class);
				found.computeIfAbsent(row.getString("grp"), (_) -> new HashMap<>())
					.put(monday, new WeekNumbers(monday.equals(earlier) ? null : monday, row.getLong("came"),
							row.getLong("waiting"), row.getLong("overdue")));
			});
		return found.entrySet()
			.stream()
			.map((each) -> new GroupNumbers(each.getKey(), weeks(each.getValue(), earlier)))
			.sorted(Comparator.comparingLong(GroupNumbers::waiting).reversed().thenComparing(GroupNumbers::group))
			.toList();
	}

	/// Also those in which nothing came.
	private static List<WeekNumbers> weeks(Map<LocalDate, WeekNumbers> found, LocalDate earlier) {
		return Stream.iterate(earlier, (monday) -> monday.plusWeeks(1))
			.limit(WEEKS + 1)
			.map((monday) -> found.getOrDefault(monday,
					new WeekNumbers(monday.equals(earlier) ? null : monday, 0, 0, 0)))
			.toList();
	}

	@Override
	public Morning morning(Instant since, Instant now) {
		return asking("""
				select count(*) filter (where submitted_at >= :since) as fresh,
				count(*) filter (where status = 'held') as held,
				count(*) filter (where flags <> '{}' and status <> all(:finished)) as flagged,
				count(*) filter (where primary_group = 'secretariat' and status <> all(:finished)) as unrouted,
				count(*) filter (where decision_due < :now and status <> all(:finished)) as overdue,
				(select count(distinct d.proposal_id) from %s) as bounced
				from proposal where :all or primary_group = any(:groups)""".formatted(BOUNCED), null, now)
			.param("since", since.atOffset(ZoneOffset.UTC))
			.query((row, _) -> new Morning(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4),
					row.getLong(5), row.getLong(6)))
			.single();
	}

	@Override
	public List<Bounce> bounced(int limit) {
		return jdbc
			.sql("""
					select failed.*, p.number from (
						select distinct on (d.proposal_id) d.proposal_id, d.at, d.reason from %s order by d.proposal_id, d.at desc) failed
					left join proposal p on p.proposal_id = failed.proposal_id
					order by failed.at desc, failed.proposal_id limit :limit"""
				.formatted(BOUNCED))
			.param("limit", limit)
			.query((row, _) -> new Bounce(ProposalId.of(row.getString("proposal_id")), row.getString("number"),
					row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("reason")))
			.list();
	}

	@Override
	public List<Burden> burdens(Set<String> members, @Nullable Set<String> groups) {
		return jdbc.sql("""
				select responsible, primary_group, count(*) from proposal
				where responsible = any(:members) and status <> all(:finished) and primary_group is not null
				and (:all or primary_group = any(:groups)) group by responsible, primary_group order by 3 desc, 1, 2""")
			.param("members", members.toArray(String[]::new))
			.param("finished", FINISHED)
			.param("all", groups == null)
			.param("groups", groups == null ? new String[0] : groups.toArray(String[]::new))
			.query((row, _) -> new Burden(row.getString(1), row.getString(2), row.getLong(3)))
			.list();
	}

	@Override
	public List<Correction> overrides(int limit) {
		return jdbc.sql("""
				select e.*, p.number, (select t.value from text t where t.proposal_id = e.proposal_id
					and t.text_id = e.texts[1]) as reason
				from event e join proposal p on p.proposal_id = e.proposal_id
				where e.type in ('Redirected', 'Escalated', 'Retyped', 'Reopened', 'DecisionCorrected')
				order by e.at desc, e.proposal_id, e.version desc limit :limit""")
			.param("limit", limit)
			.query((row, _) -> new Correction(ProposalId.of(row.getString("proposal_id")), row.getString("number"),
					row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("type"),
					row.getString("actor_role"), row.getString("subject"), row.getString("reason")))
			.list();
	}

	@Override
	public Terms terms() {
		return jdbc.sql("""
				select count(*) filter (where d.at <= p.decision_due), count(*) filter (where d.at > p.decision_due)
				from decision d join proposal p on p.proposal_id = d.proposal_id where d.stage = 'released'""")
			.query((row, _) -> new Terms(row.getLong(1), row.getLong(2)))
			.single();
	}

	private JdbcClient.StatementSpec asking(String sql, @Nullable Set<String> groups, Instant now) {
		return jdbc.sql(sql)
			.param("all", groups == null)
			.param("groups", groups == null ? new String[0] : groups.toArray(String[]::new))
			.param("finished", FINISHED)
			.param("now", now.atOffset(ZoneOffset.UTC));
	}

}
