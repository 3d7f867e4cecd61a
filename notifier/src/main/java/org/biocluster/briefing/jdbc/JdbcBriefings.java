package org.biocluster.briefing.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.biocluster.briefing.Addressee;
import org.biocluster.briefing.Briefing;
import org.biocluster.briefing.Briefings;
import org.biocluster.group.GroupMember;
import org.biocluster.notification.Background;
import org.biocluster.notification.Leads;
import org.biocluster.notification.Notice;
import org.biocluster.notification.Recipient;
import org.biocluster.proposal.EventId;
import org.biocluster.proposal.ProposalId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the view; its schema stands on the search path of the connections.
public final class JdbcBriefings implements Briefings {

	private final JdbcClient jdbc;

	private final BriefingRows rows;

	public JdbcBriefings(JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.rows = new BriefingRows(jdbc);
	}

	@Override
	public Optional<Background> background(Notice notice) {
		String facts = switch (notice) {
			case Notice.ProposalRouted _ -> "routed";
			case Notice.DeadlineStep _ -> "deadline_step";
			case Notice.ProposalChanged _ -> "change";
		};
		return jdbc.sql("""
				select p.submitter_known and not p.submitter_erased as known, p.responsible,
					b.primary_group as former, b.consulted, c.former_status, array(
						select spoke.about from change spoke where spoke.proposal_id = f.proposal_id
							and spoke.version < f.version and spoke.change = 'OPINION_GIVEN'
					) as heard
				from %s f join proposal p using (proposal_id)
				left join change c on c.event_id = f.event_id
				left join lateral (
					select primary_group, consulted from routed before
					where before.proposal_id = f.proposal_id and before.version < f.version
					order by before.version desc limit 1
				) b on true
				where f.event_id = ?
				""".formatted(facts)).param(notice.eventId().value()).query(JdbcBriefings::background).optional();
	}

	private static Background background(ResultSet row, int number) throws SQLException {
		return new Background(row.getBoolean("known"), row.getString("former"), strings(row.getArray("consulted")),
				Set.copyOf(strings(row.getArray("heard"))), row.getString("former_status"),
				row.getString("responsible"));
	}

	private static List<String> strings(@Nullable Array array) throws SQLException {
		return array == null ? List.of() : List.of((String[]) array.getArray());
	}

	@Override
	public Optional<List<GroupMember>> members(String group) {
		boolean known = jdbc.sql("""
				select exists (select from working_group where code = :group)
					or exists (select from member where member_id = :group)
				""").param("group", group).query(Boolean.class).single();
		return known ? Optional.of(jdbc.sql("select * from member where group_code = ? order by place")
			.param(group)
			.query(MemberRow::read)
			.list()) : Optional.empty();
	}

	@Override
	public Optional<Briefing> briefing(EventId eventId) {
		return rows.read(eventId);
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

}
