package org.biocluster.inbox.jdbc;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.biocluster.inbox.AuthorMatch;
import org.biocluster.language.Language;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.Submitter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads who sent proposals, and finds proposals by who sent them.
record AuthorRows(JdbcClient view) {

	/// The planner knows how frequent names are: it goes through the latest proposals for
	/// a frequent one.
	private static final String ANY = "join proposal f on f.proposal_id = a.proposal_id";

	/// It does so within groups too, where it takes longer than to look at the proposals
	/// of everybody who has the name. The offset keeps it from that.
	private static final String OF_GROUPS = "cross join lateral (select proposal_id, submitted_at from proposal"
			+ " where proposal_id = a.proposal_id and primary_group = any(:groups) offset 0) f";

	Optional<Submitter> of(ProposalId id) {
		return view.sql("select * from submitter where proposal_id = :id")
			.param("id", id.value())
			.query((row, _) -> new Submitter(row.getString("surname"), row.getString("given_name"),
					row.getString("patronymic"), row.getString("position"), row.getString("email"),
					row.getString("phone"), Language.ofCode(row.getString("language")).orElse(Language.RU),
					List.of((String[]) row.getArray("publishable").getArray())))
			.optional();
	}

	/// The latest proposals whose authors have a surname that begins so.
	/// @param primaryGroups of the proposals; null for any
	List<AuthorMatch> of(String surname, @Nullable Set<String> primaryGroups, int most) {
		String begins = AuthorMatch.comparable(surname).replaceAll("[\\\\%_]", "\\\\$0") + "%";
		return view.sql("""
				select p.*, t.value as title, null as group_role, null::bigint as seen, found.author from (
					select f.proposal_id, concat_ws(' ', a.surname, a.given_name, a.patronymic) as author
					from submitter a %s where a.search_name like :begins
					order by f.submitted_at desc, f.proposal_id desc limit :most) found
				join proposal p on p.proposal_id = found.proposal_id
				left join proposal_text pt on pt.proposal_id = p.proposal_id and pt.kind = 'TITLE'
				left join text t on t.proposal_id = pt.proposal_id and t.text_id = pt.text_id
				order by p.submitted_at desc, p.proposal_id desc""".formatted(primaryGroups == null ? ANY : OF_GROUPS))
			.param("begins", begins)
			.param("groups", primaryGroups == null ? new String[0] : primaryGroups.toArray(String[]::new))
			.param("most", most)
			.query((row, number) -> new AuthorMatch(InboxRows.item(row, number), row.getString("author")))
			.list();
	}

}
