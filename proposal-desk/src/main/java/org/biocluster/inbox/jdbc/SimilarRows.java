package org.biocluster.inbox.jdbc;

import java.util.List;

import org.biocluster.account.StaffMember;
import org.biocluster.inbox.InboxItem;
import org.biocluster.proposal.ProposalId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Finds proposals by what their titles have in common. The Russian configuration knows the forms of words in Latin letters
/// too, and leaves out what both languages use to join words.
/// @param view whose titles are looked at
record SimilarRows(JdbcClient view) {

	/// So many titles with a word in common are compared, however many there are.
	private static final int COMPARED = 500;

	/// What share of the words of both has to be in both.
	private static final double ENOUGH = 0.5;

	List<InboxItem> of(ProposalId id, StaffMember reader, int most) {
		return view
			.sql("""
					with own as (select tsvector_to_array(to_tsvector('russian', t.value)) as words from proposal_text pt
						join text t on t.proposal_id = pt.proposal_id and t.text_id = pt.text_id
						where pt.proposal_id = :id and pt.kind = 'TITLE'),
					found as materialized (select x.proposal_id, x.text_id,
					tsvector_to_array(to_tsvector('russian', x.value)) as words from text x
						where x.kind = 'TITLE' and x.proposal_id <> :id and x.search @@ (
							select string_agg(quote_literal(word), ' | ')::tsquery from own, unnest(words) word
							where strpos(word, E'\\\\') = 0) limit :compared),
					scored as (select found.proposal_id, found.text_id, common.n / (
						cardinality(found.words) + cardinality(own.words) - common.n) as score from own, found cross join lateral (
						select count(*)::float8 as n from unnest(found.words) word where word = any(own.words)) common)
					select p.*, t.value as title, null as group_role, null::bigint as seen from scored
					join proposal_text pt on pt.proposal_id = scored.proposal_id and pt.text_id = scored.text_id
					join text t on t.proposal_id = scored.proposal_id and t.text_id = scored.text_id
					join proposal p on p.proposal_id = scored.proposal_id
					where scored.score >= :enough and (:all or exists (select from proposal_group g
						where g.proposal_id = p.proposal_id and g.grp = any(:groups)))
					order by scored.score desc, p.submitted_at desc, p.proposal_id limit :most""")
			.param("id", id.value())
			.param("compared", COMPARED)
			.param("enough", ENOUGH)
			.param("all", reader.seesAllGroups())
			.param("groups", reader.groups().toArray(String[]::new))
			.param("most", most)
			.query(InboxRows::item)
			.list();
	}

}
