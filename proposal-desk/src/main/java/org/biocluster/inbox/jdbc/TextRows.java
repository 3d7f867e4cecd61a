package org.biocluster.inbox.jdbc;

import java.util.List;

import org.biocluster.inbox.ProposalDetail;
import org.biocluster.proposal.ProposalId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the texts of a proposal.
record TextRows(JdbcClient view) {

	/// What comes after the submission.
	private static final String[] PAPERS = { "QUESTION", "ANSWER", "REASON", "REMARKS", "NOTE", "DECISION", "TASK" };

	/// The content as it stood in a version.
	List<ProposalDetail.TextPart> content(ProposalId id, long version) {
		return view.sql("""
				select c.text_id, c.kind, t.value from content_text c
				left join text t on t.proposal_id = c.proposal_id and t.text_id = c.text_id
				where c.proposal_id = :id and c.version = (
					select max(version) from content_text where proposal_id = :id and version <= :version)
				order by c.position""").param("id", id.value()).param("version", version).query(InboxRows::text).list();
	}

	/// The content before it was changed last; empty when it never was.
	List<ProposalDetail.TextPart> former(ProposalId id) {
		return view.sql("""
				select max(version) from content_text where proposal_id = :id and version < (
					select max(version) from content_text where proposal_id = :id)
				having max(version) is not null""")
			.param("id", id.value())
			.query((row, _) -> row.getLong(1))
			.optional()
			.map((version) -> content(id, version))
			.orElse(List.of());
	}

	/// The content as it stands.
	List<ProposalDetail.TextPart> inForce(ProposalId id) {
		return view.sql("""
				select pt.text_id, pt.kind, t.value from proposal_text pt
				left join text t on t.proposal_id = pt.proposal_id and t.text_id = pt.text_id
				where pt.proposal_id = :id order by pt.position""")
			.param("id", id.value())
			.query(InboxRows::text)
			.list();
	}

	/// In no order: which paper belongs to which step is not kept.
	List<ProposalDetail.TextPart> papers(ProposalId id) {
		return view.sql("""
				select t.text_id, t.kind, t.value from text t where t.proposal_id = :id and (t.kind = any(:kinds)
					or t.text_id in (select f.name_id from file f where f.proposal_id = :id and f.answer))
				order by t.kind, t.text_id""")
			.param("id", id.value())
			.param("kinds", PAPERS)
			.query(InboxRows::text)
			.list();
	}

}
