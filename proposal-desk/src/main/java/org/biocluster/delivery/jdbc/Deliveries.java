package org.biocluster.delivery.jdbc;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.biocluster.delivery.DeliveryState;
import org.biocluster.proposal.ProposalId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads what became of every message.
public final class Deliveries {

	private final JdbcClient jdbc;

	public Deliveries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/// The newest of a state, or of all states with the doubtful ones first.
	public List<Delivery> newest(@Nullable DeliveryState state, int limit) {
		return jdbc.sql("""
				select d.*, p.number from delivery d left join proposal p on p.proposal_id = d.proposal_id
				where :state::text is null or d.state = :state
				order by case d.state when 'DOUBTFUL' then 0 when 'FAILED' then 1 else 2 end, d.at desc limit :limit""")
			.param("state", state == null ? null : state.name())
			.param("limit", limit)
			.query((row, _) -> new Delivery(ProposalId.of(row.getString("proposal_id")), row.getString("number"),
					row.getString("event_id"), row.getString("recipient"), row.getString("channel"),
					DeliveryState.valueOf(row.getString("state")),
					row.getObject("at", OffsetDateTime.class).toInstant(), row.getInt("attempt"),
					row.getString("reason")))
			.list();
	}

	/// How many there are in each state.
	public Map<DeliveryState, Long> counts() {
		Map<DeliveryState, Long> counts = new TreeMap<>();
		jdbc.sql("select state, count(*) from delivery group by state").query((row) -> {
			counts.put(DeliveryState.valueOf(row.getString(1)), row.getLong(2));
		});
		return counts;
	}

}
