package org.biocluster.latelink.jdbc;

import java.util.List;
import java.util.UUID;

import org.biocluster.latelink.Arrivals;
import org.biocluster.proposal.ProposalId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads what came by late links from the view.
public final class JdbcArrivals implements Arrivals {

	private final JdbcClient jdbc;

	public JdbcArrivals(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Arrival> all() {
		return jdbc.sql(
				"select late_link, proposal_id, number from proposal where late_link is not null order by submitted_at")
			.query((row, _) -> new Arrival(row.getObject("late_link", UUID.class),
					ProposalId.of(row.getString("proposal_id")), row.getString("number")))
			.list();
	}

}
