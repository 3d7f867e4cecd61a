package org.biocluster.dispatch.jdbc;

import java.time.Duration;
import java.time.InstantSource;

import org.biocluster.dispatch.AddressLimit;
import org.biocluster.notification.Recipient;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts the receipts of the last day; keeps no address, but goes by the authors in the view.
public final class JdbcAddressLimit implements AddressLimit {

	private static final Duration PERIOD = Duration.ofDays(1);

	private final JdbcClient jdbc;

	private final int most;

	private final InstantSource clock;

	/// @param most receipts to one address within a day
	public JdbcAddressLimit(JdbcClient jdbc, int most, InstantSource clock) {
		this.jdbc = jdbc;
		this.most = most;
		this.clock = clock;
	}

	@Override
	public boolean isReached(String email) {
		return jdbc.sql("""
				select count(*) from (
					select from author a join delivery d using (proposal_id)
					where lower(a.email) = lower(:email) and d.recipient = :recipient
						and d.state in ('sending', 'sent', 'doubtful') and d.changed_at > :since
					limit :most
				) lately
				""")
			.param("email", email)
			.param("recipient", new Recipient.Author().id())
			.param("since", DeliveryRows.time(clock.instant().minus(PERIOD)))
			.param("most", most)
			.query(Integer.class)
			.single() >= most;
	}

}
