package org.biocluster.inbox.jdbc;

import java.util.Collection;
import java.util.UUID;

import org.biocluster.proposal.ProposalId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes what proposals are found by: the words of their texts in force. Which texts are in force and what they say come by
/// different topics, and desks may write both at the same time, so the row is locked before either is read.
/// @param view which is written
record SearchRows(JdbcClient view) {

	/// Collects the words anew of proposals of which something was written in the same
	/// transaction before.
	void write(Collection<ProposalId> proposals) {
		if (proposals.isEmpty()) {
			return;
		}
		UUID[] ids = proposals.stream().map(ProposalId::value).distinct().toArray(UUID[]::new);
		// In one order, so that no two writers wait for each other.
		view.sql("""
				insert into search_document (proposal_id, search) select id, '' from unnest(:ids) id order by id
				on conflict (proposal_id) do update set proposal_id = excluded.proposal_id""")
			.param("ids", ids)
			.update();
		view.sql("""
				update search_document d set submitted_at = p.submitted_at,
					search = strip(to_tsvector('russian', words.value) || to_tsvector('english', words.value))
				from unnest(:ids) id left join proposal p on p.proposal_id = id cross join lateral (
					select coalesce(string_agg(t.value, E'\\n'), '') as value from proposal_text pt
					join text t on t.proposal_id = pt.proposal_id and t.text_id = pt.text_id
					where pt.proposal_id = id) words
				where d.proposal_id = id""").param("ids", ids).update();
	}

}
