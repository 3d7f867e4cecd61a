package org.biocluster.paper.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.biocluster.account.StaffMember;
import org.biocluster.inbox.InboxCursor;
import org.biocluster.inbox.InboxItem;
import org.biocluster.inbox.InboxQuery;
import org.biocluster.inbox.InboxSort;
import org.biocluster.inbox.jdbc.InboxSql;
import org.biocluster.paper.Register;
import org.biocluster.paper.RegisterEntry;
import org.biocluster.proposal.ProposalId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads what papers say, in one statement for a whole list.
public final class JdbcRegister implements Register {

	private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

	private static final String CHOSEN = """
			select p.*, t.value as title from proposal p
			left join proposal_text pt on pt.proposal_id = p.proposal_id and pt.kind = 'TITLE'
			left join text t on t.proposal_id = pt.proposal_id and t.text_id = pt.text_id
			where p.proposal_id = any(:chosen)""";

	private static final String ENTRIES = """
			select line.*, o.value as organisation, d.stage, d.code, d.ground, d.section, d.target,
			d.protocol_number, d.protocol_date, coalesce(d.session_item, line.session_item) as item, (
				select string_agg(r.value, E'\\n' order by named.position) from unnest(d.reasons)
				with ordinality as named (id, position)
				join text r on r.proposal_id = line.proposal_id and r.text_id = named.id and r.language = 'ru') as reasons
			from (%s) line
			left join decision d on d.proposal_id = line.proposal_id and d.stage = (
				select min(stage) from decision x where x.proposal_id = line.proposal_id
				and (x.stage = 'released' or :all_drafts or line.primary_group = any(:draft_groups)))
			left join proposal_text ot on ot.proposal_id = line.proposal_id and ot.kind = 'ORGANISATION_NAME'
			left join text o on o.proposal_id = ot.proposal_id and o.text_id = ot.text_id
			where line.submitted_at < (coalesce(:to::date, date '9999-01-01') + 1) at time zone 'Europe/Moscow'
			order by line.submitted_at, line.proposal_id""";

	private final JdbcClient jdbc;

	public JdbcRegister(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/// A period begins at a place in the list, so that the limit counts from there.
	@Override
	public List<RegisterEntry> of(InboxQuery query, @Nullable LocalDate from, @Nullable LocalDate to,
			StaffMember reader) {
		InboxCursor begin = from == null ? null : InboxCursor.from(from.atStartOfDay(MOSCOW).toInstant());
		InboxSql sql = InboxSql.of(new InboxQuery(query.reader(), query.groups(), query.facets(), query.search(),
				InboxSort.OLDEST, begin, false, MOST + 1, query.now()), jdbc);
		String page = sql.page();
		return entries(page, reader).params(sql.parameters()).param("to", to).query(JdbcRegister::entry).list();
	}

	@Override
	public List<RegisterEntry> of(Collection<ProposalId> chosen, StaffMember reader) {
		return entries(CHOSEN, reader).param("chosen", chosen.stream().map(ProposalId::value).toArray(UUID[]::new))
			.param("to", null)
			.query(JdbcRegister::entry)
			.list();
	}

	@Override
	public List<Long> numbers(int year) {
		return jdbc.sql("select substring(number from 10)::bigint from proposal where number like :year order by 1")
			.param("year", "MBK-" + year + "-%")
			.query((row, _) -> row.getLong(1))
			.list();
	}

	private JdbcClient.StatementSpec entries(String lines, StaffMember reader) {
		Set<String> groups = reader.draftGroups();
		return jdbc.sql(ENTRIES.formatted(lines))
			.param("all_drafts", groups == null)
			.param("draft_groups", groups == null ? new String[0] : groups.toArray(String[]::new));
	}

	private static RegisterEntry entry(ResultSet row, int number) throws SQLException {
		return new RegisterEntry(ProposalId.of(row.getString("proposal_id")), row.getString("number"),
				row.getObject("submitted_at", OffsetDateTime.class).toInstant(), row.getString("channel"),
				row.getString("type"), row.getString("status"),
				InboxItem.inCharge(row.getString("status"), row.getString("primary_group")), row.getString("title"),
				row.getString("organisation"), row.getString("organisation_type"), instant(row),
				row.getString("session_id"), row.getString("item"), row.getString("code"),
				"draft".equals(row.getString("stage")), row.getString("ground"), row.getString("section"),
				row.getString("target"), row.getString("reasons"), row.getString("protocol_number"),
				row.getObject("protocol_date", LocalDate.class), row.getString("round"), row.getBoolean("late"),
				row.getObject("late_link") != null);
	}

	private static @Nullable Instant instant(ResultSet row) throws SQLException {
		OffsetDateTime due = row.getObject("decision_due", OffsetDateTime.class);
		return due == null ? null : due.toInstant();
	}

}
