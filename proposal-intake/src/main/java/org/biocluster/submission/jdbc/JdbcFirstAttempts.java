package org.biocluster.submission.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.biocluster.proposal.ProposalId;
import org.biocluster.submission.FirstAttempts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps attempts in the service's own schema, for longer than any round waits. Without the database an attempt counts from
/// the time at which it is made, and the log says so.
public final class JdbcFirstAttempts implements FirstAttempts {

	private static final Logger log = LoggerFactory.getLogger(JdbcFirstAttempts.class);

	private static final Duration KEPT = Duration.ofDays(7);

	private final JdbcClient jdbc;

	public JdbcFirstAttempts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<Instant> find(ProposalId proposal) {
		try {
			return this.jdbc.sql("select reached_at from intake_own.first_attempt where proposal_id = ?")
				.param(proposal.value())
				.query(OffsetDateTime.class)
				.optional()
				.map(OffsetDateTime::toInstant);
		}
		catch (DataAccessException ex) {
			warn(proposal, ex);
			return Optional.empty();
		}
	}

	@Override
	public void keep(ProposalId proposal, Instant reached) {
		try {
			this.jdbc.sql("delete from intake_own.first_attempt where reached_at < ?")
				.param(time(reached.minus(KEPT)))
				.update();
			this.jdbc.sql("insert into intake_own.first_attempt values (?, ?) on conflict do nothing")
				.params(proposal.value(), time(reached))
				.update();
		}
		catch (DataAccessException ex) {
			warn(proposal, ex);
		}
	}

	private static OffsetDateTime time(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private static void warn(ProposalId proposal, DataAccessException ex) {
		log.atWarn()
			.addKeyValue("proposalId", proposal)
			.setCause(ex)
			.log("Whether an earlier attempt was in time cannot be kept or looked up");
	}

}
