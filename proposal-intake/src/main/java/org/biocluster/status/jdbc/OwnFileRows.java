package org.biocluster.status.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.biocluster.projection.jdbc.StatementBuffer;
import org.biocluster.projection.jdbc.StatementBuffer.Subject;
import org.biocluster.proposal.Event;
import org.biocluster.proposal.FileRef;
import org.biocluster.proposal.PrivacyEvent;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.ReviewEvent;
import org.biocluster.proposal.SubmissionEvent;
import org.biocluster.proposal.TextId;
import org.biocluster.status.OwnFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The files that each step of a proposal names, and since when which of them have to be forgotten: a file goes with its
/// name and with the person.
record OwnFileRows(JdbcClient view) {

	static void write(StatementBuffer rows, RecordedEvent recorded) {
		UUID id = recorded.proposalId().value();
		Subject files = new Subject("own_file", id);
		switch (recorded.event()) {
			case SubmissionEvent.Submitted submitted -> insert(rows, files, recorded, submitted.files());
			case SubmissionEvent.Amended amended -> insert(rows, files, recorded, amended.files());
			case ReviewEvent.ClarificationAnswered answered -> insert(rows, files, recorded, answered.files());
			case PrivacyEvent.SubmitterErased _ ->
				rows.add(files, "update own_file set removed_at = ? where proposal_id = ? and removed_at is null",
						time(recorded.at()), id);
			case PrivacyEvent.TextRedacted redacted -> rows.add(files, """
					update own_file set removed_at = ? where proposal_id = ? and removed_at is null
					and sha256 in (select sha256 from own_file where proposal_id = ? and name_id = ?)""",
					time(recorded.at()), id, id, redacted.text().value());
			case Event _ -> {
			}
		}
	}

	private static void insert(StatementBuffer rows, Subject files, RecordedEvent recorded, List<FileRef> refs) {
		int place = 0;
		for (FileRef file : refs) {
			rows.add(files, """
					insert into own_file (proposal_id, version, place, name_id, sha256, size, media_type)
					values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""", recorded.proposalId().value(),
					recorded.version(), place++, file.name().value(), file.sha256(), file.size(), file.mediaType());
		}
	}

	/// By the version of the step.
	Map<Long, List<OwnFile>> read(ProposalId id) {
		Map<Long, List<OwnFile>> files = new HashMap<>();
		this.view.sql("""
				select f.*, t.value as name from own_file f
				left join own_text t on t.proposal_id = f.proposal_id and t.text_id = f.name_id
				where f.proposal_id = ? order by f.version, f.place""").param(id.value()).query((row) -> {
			files.computeIfAbsent(row.getLong("version"), (_) -> new ArrayList<>()).add(file(row));
		});
		return files;
	}

	private static OwnFile file(ResultSet row) throws SQLException {
		FileRef file = new FileRef(row.getString("sha256"), row.getLong("size"), row.getString("media_type"),
				new TextId(row.getObject("name_id", UUID.class)));
		return new OwnFile(file, row.getString("name"), row.getObject("removed_at") != null);
	}

	private static OffsetDateTime time(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

}
