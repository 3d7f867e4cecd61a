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

	void write(RecordedEvent recorded) {
		switch (recorded.event()) {
			case SubmissionEvent.Submitted submitted -> insert(recorded, submitted.files());
			case SubmissionEvent.Amended amended -> insert(recorded, amended.files());
			case ReviewEvent.ClarificationAnswered answered -> insert(recorded, answered.files());
			case PrivacyEvent.SubmitterErased _ ->
				this.view.sql("update own_file set removed_at = ? where proposal_id = ? and removed_at is null")
					.params(time(recorded.at()), recorded.proposalId().value())
					.update();
			case PrivacyEvent.TextRedacted redacted -> this.view.sql("""
					update own_file set removed_at = :at where proposal_id = :id and removed_at is null
					and sha256 in (select sha256 from own_file where proposal_id = :id and name_id = :name)""")
				.param("at", time(recorded.at()))
				.param("id", recorded.proposalId().value())
				.param("name", redacted.text().value())
				.update();
			case Event _ -> {
			}
		}
	}

	private void insert(RecordedEvent recorded, List<FileRef> files) {
		int place = 0;
		for (FileRef file : files) {
			this.view.sql("""
					insert into own_file (proposal_id, version, place, name_id, sha256, size, media_type)
					values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
				.params(recorded.proposalId().value(), recorded.version(), place++, file.name().value(), file.sha256(),
						file.size(), file.mediaType())
				.update();
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
