package org.biocluster.briefing.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.biocluster.briefing.Addressee;
import org.biocluster.briefing.Briefing;
import org.biocluster.briefing.Briefings;
import org.biocluster.briefing.Term;
import org.biocluster.briefing.TypedText;
import org.biocluster.deadline.Deadline;
import org.biocluster.deadline.Step;
import org.biocluster.group.GroupMember;
import org.biocluster.notification.Background;
import org.biocluster.notification.Leads;
import org.biocluster.notification.Notice;
import org.biocluster.notification.Recipient;
import org.biocluster.policy.Consulted;
import org.biocluster.policy.RoutingDecision;
import org.biocluster.proposal.EventId;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RegistrationNumber;
import org.biocluster.proposal.TextKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the view; its schema stands on the search path of the connections.
public final class JdbcBriefings implements Briefings {

	private final JdbcClient jdbc;

	public JdbcBriefings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<Background> background(Notice notice) {
		String facts = switch (notice) {
			case Notice.ProposalRouted _ -> "routed";
			case Notice.DeadlineStep _ -> "deadline_step";
		};
		return jdbc.sql("""
				select p.submitter_known and not p.submitter_erased as known, p.responsible,
					(select before.primary_group from routed before
						where before.proposal_id = f.proposal_id and before.version < f.version
						order by before.version desc limit 1) as former
				from %s f join proposal p using (proposal_id) where f.event_id = ?
				""".formatted(facts))
			.param(notice.eventId().value())
			.query((row, number) -> new Background(row.getBoolean("known"), row.getString("former"),
					row.getString("responsible")))
			.optional();
	}

	@Override
	public Optional<List<GroupMember>> members(String group) {
		boolean known = jdbc.sql("select exists (select from working_group where code = ?)")
			.param(group)
			.query(Boolean.class)
			.single();
		return known ? Optional.of(jdbc.sql("select * from member where group_code = ? order by place")
			.param(group)
			.query(MemberRow::read)
			.list()) : Optional.empty();
	}

	@Override
	public Optional<Briefing> briefing(EventId eventId) {
		Stepped stepped = stepped(eventId);
		return jdbc.sql("select * from routed r join proposal p using (proposal_id) where r.event_id = ?")
			.param(stepped == null ? eventId.value() : stepped.routing())
			.query((row, number) -> complete(row, stepped == null ? null : stepped.of()))
			.optional()
			.flatMap((briefing) -> briefing);
	}

	/// The step of a deadline, with the routing that counted then; null when the fact is
	/// no such step.
	private @Nullable Stepped stepped(EventId eventId) {
		return jdbc.sql("""
				select s.deadline, s.step, s.due, r.event_id as routing
				from deadline_step s join routed r using (proposal_id)
				where s.event_id = ? and r.version < s.version order by r.version desc limit 1
				""")
			.param(eventId.value())
			.query((row,
					number) -> new Stepped(new Term(Deadline.ofCode(row.getString("deadline")).orElseThrow(),
							new Step(row.getInt("step")), row.getObject("due", OffsetDateTime.class).toInstant()),
							row.getObject("routing", UUID.class)))
			.optional()
			.orElse(null);
	}

	private Optional<Briefing> complete(ResultSet row, @Nullable Term term) throws SQLException {
		ProposalId proposalId = new ProposalId(row.getObject("proposal_id", UUID.class));
		RoutingDecision routing = routing(row);
		RegistrationNumber registered = RegistrationNumber.parse(row.getString("number")).orElseThrow();
		String type = row.getString("type");
		OffsetDateTime receivedAt = row.getObject("received_at", OffsetDateTime.class);
		int generation = row.getInt("link_generation");
		String language = row.getString("language");
		return texts(proposalId).map((texts) -> new Briefing(proposalId, registered, Languages.of(language), type,
				receivedAt.toInstant(), routing, texts, generation, term));
	}

	/// Empty until every text has arrived that was not removed.
	private Optional<List<TypedText>> texts(ProposalId proposalId) {
		List<Arrived> texts = jdbc.sql("""
				select n.kind, t.value, t.value is not null or r.text_id is not null as settled
				from named_text n left join typed_text t using (proposal_id, text_id)
					left join removed_text r using (proposal_id, text_id)
				where proposal_id = ? order by n.place
				""")
			.param(proposalId.value())
			.query((row, number) -> new Arrived(row.getBoolean("settled"),
					new TypedText(TextKind.valueOf(row.getString("kind")), row.getString("value"))))
			.list();
		return texts.stream().allMatch(Arrived::settled) ? Optional.of(texts.stream().map(Arrived::text).toList())
				: Optional.empty();
	}

	@Override
	public Addressee addressee(Recipient recipient, ProposalId proposalId) {
		return switch (recipient) {
			case Recipient.Author _ -> author(proposalId);
			case Recipient.Member member -> member(member.memberId());
			case Recipient.Lead lead -> Leads.of(members(lead.group()).orElse(List.of()))
				.stream()
				.findFirst()
				.<Addressee>map(JdbcBriefings::known)
				.orElseGet(Addressee.Unknown::new);
		};
	}

	private Addressee author(ProposalId proposalId) {
		boolean erased = jdbc.sql("select submitter_erased from proposal where proposal_id = ?")
			.param(proposalId.value())
			.query(Boolean.class)
			.optional()
			.orElse(false);
		if (erased) {
			return new Addressee.Forgotten();
		}
		return jdbc.sql("select email, language from author where proposal_id = ?")
			.param(proposalId.value())
			.<Addressee>query((row, number) -> new Addressee.Known(row.getString("email"),
					Languages.of(row.getString("language"))))
			.optional()
			.orElseGet(Addressee.Unknown::new);
	}

	private Addressee member(String memberId) {
		List<GroupMember> everywhere = jdbc.sql("select * from member where member_id = ? order by group_code, place")
			.param(memberId)
			.query(MemberRow::read)
			.list();
		if (everywhere.isEmpty()) {
			return new Addressee.Unknown();
		}
		return everywhere.stream()
			.filter(GroupMember::active)
			.findFirst()
			.map(JdbcBriefings::known)
			.orElseGet(Addressee.Left::new);
	}

	private static Addressee known(GroupMember member) {
		return new Addressee.Known(member.email(), member.language());
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

	/// @param routing identity of the fact
	private record Stepped(Term of, UUID routing) {
	}

	private record Arrived(boolean settled, TypedText text) {
	}

}
