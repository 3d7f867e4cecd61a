package org.biocluster.inbox.jdbc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.biocluster.account.StaffMember;
import org.biocluster.inbox.InboxItem;
import org.biocluster.inbox.ProposalDetail;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps from readers that a decision was drafted which is not theirs to read: a version that moves on would tell.
record KnownVersions(JdbcClient view, StaffMember reader) {

	/// The lines, each with the version of what the reader may know.
	List<InboxItem> of(List<InboxItem> lines) {
		UUID[] hidden = lines.stream()
			.filter((line) -> !reader.seesDrafts(line.primaryGroup()))
			.map((line) -> line.id().value())
			.toArray(UUID[]::new);
		if (hidden.length == 0) {
			return lines;
		}
		Map<String, Long> known = new HashMap<>();
		view.sql("""
				select proposal_id, max(version) as version from event
				where proposal_id = any(:ids) and type <> :drafted group by proposal_id""")
			.param("ids", hidden)
			.param("drafted", ProposalDetail.DRAFTED)
			.query((row) -> {
				known.put(row.getString("proposal_id"), row.getLong("version"));
			});
		return lines.stream().map((line) -> line.at(known.getOrDefault(line.id().toString(), line.version()))).toList();
	}

}
