package org.biocluster.projection.jdbc;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.biocluster.proposal.ProposalId;
import org.springframework.jdbc.core.JdbcTemplate;

/// What PostgreSQL tells every listening process when a batch is committed: which proposals look different now.
public final class ViewNotice {

	/// PostgreSQL takes less than 8000 bytes; an id and its comma are 37.
	private static final int IDS = 200;

	private ViewNotice() {
	}

	/// Sends with the commit of the current transaction.
	public static void send(JdbcTemplate view, String channel, Collection<ProposalId> proposals) {
		List<String> ids = proposals.stream().map(ProposalId::toString).toList();
		for (int from = 0; from < ids.size(); from += IDS) {
			String payload = String.join(",", ids.subList(from, Math.min(from + IDS, ids.size())));
			view.query("select pg_notify(?, ?)", (row) -> {
			}, channel, payload);
		}
	}

	static Set<ProposalId> proposals(String payload) {
		return Arrays.stream(payload.split(",")).map(ProposalId::of).collect(Collectors.toUnmodifiableSet());
	}

}
