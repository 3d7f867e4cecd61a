package org.biocluster.briefing.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.biocluster.briefing.Briefing;
import org.biocluster.briefing.News;
import org.biocluster.briefing.News.Words;
import org.biocluster.briefing.Particulars;
import org.biocluster.briefing.RoundEntry.Timeliness;
import org.biocluster.briefing.RoundEntry;
import org.biocluster.briefing.Term;
import org.biocluster.briefing.TypedText;
import org.biocluster.deadline.Deadline;
import org.biocluster.deadline.Step;
import org.biocluster.notification.Change;
import org.biocluster.policy.Consulted;
import org.biocluster.policy.RoutingDecision;
import org.biocluster.proposal.EventId;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RegistrationNumber;
import org.biocluster.proposal.TextKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads what a letter about a fact says, as soon as all of it has arrived.
final class BriefingRows {

	private final JdbcClient jdbc;

	BriefingRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/// The routing is the one that counted when the fact was recorded.
	Optional<Briefing> read(EventId eventId) {
		return jdbc.sql("""
				select p.*, r.primary_group, r.consulted, r.informed, r.rules, r.policy_version,
					f.kind, f.deadline, f.step, f.step_due, c.*
				from (
					select event_id, proposal_id, version, 'routed' as kind, null as deadline, null as step,
						null as step_due from routed where event_id = :event
					union all select event_id, proposal_id, version, 'step', deadline, step, due
						from deadline_step where event_id = :event
					union all select event_id, proposal_id, version, 'change', null, null, null
						from change where event_id = :event
				) f join proposal p using (proposal_id)
				left join lateral (
					select * from routed
					where routed.proposal_id = f.proposal_id and routed.version <= f.version
					order by routed.version desc limit 1
				) r on true
				left join change c on c.event_id = f.event_id
				""").param("event", eventId.value()).query(this::briefing).optional().flatMap((briefing) -> briefing);
	}

	private Optional<Briefing> briefing(ResultSet row, int number) throws SQLException {
		ProposalId proposalId = new ProposalId(row.getObject("proposal_id", UUID.class));
		List<TypedText> texts = typed(proposalId).orElse(null);
		String kind = row.getString("kind");
		Optional<News> news = kind.equals("change") ? news(proposalId, row) : Optional.empty();
		if (texts == null || kind.equals("change") && news.isEmpty()) {
			return Optional.empty();
		}
		String registered = row.getString("number");
		return Optional
			.of(new Briefing(proposalId, registered == null ? null : RegistrationNumber.parse(registered).orElseThrow(),
					Languages.of(row.getString("language")), row.getString("type"), instant(row, "received_at"),
					entry(row), row.getString("primary_group") == null ? null : routing(row), texts,
					row.getInt("link_generation"), kind.equals("step") ? term(row) : null, news.orElse(null)));
	}

	/// Empty until every text has arrived that was not removed.
	private Optional<List<TypedText>> typed(ProposalId proposalId) {
		return settled(jdbc.sql("""
				select n.kind, t.value, t.value is not null or r.text_id is not null as settled
				from named_text n left join typed_text t using (proposal_id, text_id)
					left join removed_text r using (proposal_id, text_id)
				where proposal_id = ? order by n.place
				""")
			.param(proposalId.value())
			.query((row, number) -> new Arrived<>(row.getBoolean("settled"),
					new TypedText(TextKind.valueOf(row.getString("kind")), row.getString("value"))))
			.list());
	}

	private Optional<News> news(ProposalId proposalId, ResultSet row) throws SQLException {
		Change change = Change.valueOf(row.getString("change"));
		String about = row.getString("about");
		Particulars particulars = new Particulars(row.getObject("due") == null ? null : instant(row, "due"),
				row.getObject("day", LocalDate.class), row.getString("code"), row.getString("ground"),
				row.getString("section"), row.getString("target"), row.getString("protocol_number"),
				row.getObject("protocol_date", LocalDate.class), List.of());
		return words(proposalId, row.getString("words")).map((words) -> new News(change, about, particulars, words));
	}

	private Optional<List<Words>> words(ProposalId proposalId, String ids) {
		return settled(jdbc
			.sql("""
					select coalesce(t.language, 'ru') as language, t.value, t.value is not null or r.text_id is not null as settled
					from unnest(:ids::uuid[]) with ordinality as n (text_id, place)
						left join typed_text t on t.proposal_id = :proposal and t.text_id = n.text_id
						left join removed_text r on r.proposal_id = :proposal and r.text_id = n.text_id
					order by n.place
					""")
			.param("ids", ids)
			.param("proposal", proposalId.value())
			.query((row, number) -> new Arrived<>(row.getBoolean("settled"),
					new Words(Languages.of(row.getString("language")), row.getString("value"))))
			.list());
	}

	private static <T> Optional<List<T>> settled(List<Arrived<T>> texts) {
		return texts.stream().allMatch(Arrived::settled) ? Optional.of(texts.stream().map(Arrived::text).toList())
				: Optional.empty();
	}

	private static @Nullable RoundEntry entry(ResultSet row) throws SQLException {
		String round = row.getString("round");
		return round == null ? null : new RoundEntry(round, Timeliness.valueOf(row.getString("timeliness")));
	}

	private static Term term(ResultSet row) throws SQLException {
		return new Term(Deadline.ofCode(row.getString("deadline")).orElseThrow(), new Step(row.getInt("step")),
				instant(row, "step_due"));
	}

	private static RoutingDecision routing(ResultSet row) throws SQLException {
		List<Consulted> groups = Stream
			.concat(strings(row.getArray("consulted")).map((code) -> new Consulted(code, false)),
					strings(row.getArray("informed")).map((code) -> new Consulted(code, true)))
			.toList();
		return new RoutingDecision(row.getLong("policy_version"), row.getString("primary_group"), groups,
				strings(row.getArray("rules")).toList(), List.of(), Set.of());
	}

	private static Stream<String> strings(Array array) throws SQLException {
		return Stream.of((String[]) array.getArray());
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	/// @param settled it is there, or will never come
	private record Arrived<T>(boolean settled, T text) {
	}

}
