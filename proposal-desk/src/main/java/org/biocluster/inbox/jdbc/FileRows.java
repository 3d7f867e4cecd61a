package org.biocluster.inbox.jdbc;

import java.util.List;
import java.util.UUID;

import org.biocluster.inbox.FilePart;
import org.biocluster.projection.jdbc.StatementBuffer;
import org.biocluster.proposal.Event;
import org.biocluster.proposal.FileRef;
import org.biocluster.proposal.PrivacyEvent;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.ReviewEvent;
import org.biocluster.proposal.SubmissionEvent;
import org.biocluster.proposal.TextId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Attached files: those of the proposal as it stands, and those of answers. A file goes with its name and with the
/// person.
record FileRows(JdbcClient view) {

	static void write(StatementBuffer rows, RecordedEvent recorded) {
		Statements files = Statements.about(rows, "file", recorded.proposalId());
		UUID id = recorded.proposalId().value();
		switch (recorded.event()) {
			case SubmissionEvent.Submitted submitted -> insert(files, recorded, submitted.files(), false);
			case SubmissionEvent.Amended amended -> {
				files.sql("delete from file where proposal_id = :id and not answer").param("id", id).add();
				insert(files, recorded, amended.files(), false);
			}
			case ReviewEvent.ClarificationAnswered answered -> insert(files, recorded, answered.files(), true);
			case PrivacyEvent.SubmitterErased _ ->
				files.sql("update file set removed = true where proposal_id = :id").param("id", id).add();
			case PrivacyEvent.TextRedacted redacted -> files.sql("""
					update file set removed = true where proposal_id = :id
					and sha256 in (select sha256 from file where proposal_id = :id and name_id = :name)""")
				.param("id", id)
				.param("name", redacted.text().value())
				.add();
			case Event _ -> {
			}
		}
	}

	private static void insert(Statements files, RecordedEvent recorded, List<FileRef> refs, boolean answer) {
		int position = 0;
		for (FileRef file : refs) {
			files.sql("""
					insert into file (proposal_id, version, position, name_id, sha256, size, media_type, answer)
					values (:id, :version, :position, :name, :sha256, :size, :type, :answer)""")
				.param("id", recorded.proposalId().value())
				.param("version", recorded.version())
				.param("position", position++)
				.param("name", file.name().value())
				.param("sha256", file.sha256())
				.param("size", file.size())
				.param("type", file.mediaType())
				.param("answer", answer)
				.add();
		}
	}

	List<FilePart> read(ProposalId id) {
		return view.sql("""
				select f.*, t.value as name from file f
				left join text t on t.proposal_id = f.proposal_id and t.text_id = f.name_id
				where f.proposal_id = :id order by f.version, f.position""")
			.param("id", id.value())
			.query((row, _) -> new FilePart(new TextId(row.getObject("name_id", UUID.class)), row.getString("name"),
					row.getLong("size"), row.getString("media_type"), row.getString("sha256"), row.getBoolean("answer"),
					row.getBoolean("removed")))
			.list();
	}

}
