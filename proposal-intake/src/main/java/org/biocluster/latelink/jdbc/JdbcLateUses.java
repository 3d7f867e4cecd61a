package org.biocluster.latelink.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.biocluster.latelink.LateUse;
import org.biocluster.latelink.LateUses;
import org.biocluster.proposal.ProposalId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One row for each use, in the service's own schema. The row's key is the link and the use's place among those that there
/// are, so that no two proposals, in whatever processes, have the same one.
public final class JdbcLateUses implements LateUses {

	private static final Logger log = LoggerFactory.getLogger(JdbcLateUses.class);

	private final JdbcClient jdbc;

	public JdbcLateUses(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public LateUse take(UUID link, int most, ProposalId proposal, Instant at) {
		try {
			Optional<Instant> before = find(link, proposal);
			for (int place = 1; before.isEmpty() && place <= most; place++) {
				if (insert(link, place, proposal, at)) {
					return new LateUse.Taken(at);
				}
			}
			// A repetition may have been faster in another process.
			return before.or(() -> find(link, proposal)).<LateUse>map(LateUse.Taken::new).orElse(new LateUse.UsedUp());
		}
		catch (DataAccessException ex) {
			warn(link, ex);
			return new LateUse.Away();
		}
	}

	@Override
	public boolean anyLeft(UUID link, int most) {
		try {
			return this.jdbc.sql("select count(*) < ? from intake_own.late_use where link_id = ?")
				.params(most, link)
				.query(Boolean.class)
				.single();
		}
		catch (DataAccessException ex) {
			warn(link, ex);
			return true;
		}
	}

	private Optional<Instant> find(UUID link, ProposalId proposal) {
		return this.jdbc.sql("select taken_at from intake_own.late_use where link_id = ? and proposal_id = ?")
			.params(link, proposal.value())
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant);
	}

	private boolean insert(UUID link, int place, ProposalId proposal, Instant at) {
		return this.jdbc.sql("""
				insert into intake_own.late_use (link_id, place, proposal_id, taken_at) values (?, ?, ?, ?)
				on conflict do nothing""")
			.params(link, place, proposal.value(), at.atOffset(ZoneOffset.UTC))
			.update() == 1;
	}

	private static void warn(UUID link, DataAccessException ex) {
		log.atWarn()
			.addKeyValue("lateLink", link)
			.setCause(ex)
			.log("The uses of a late link cannot be counted at the moment");
	}

}
