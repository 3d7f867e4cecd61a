package org.biocluster.status.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.biocluster.policy.Consulted;
import org.biocluster.problem.ViewUnavailableException;
import org.biocluster.projection.Projector;
import org.biocluster.projection.View;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RegistrationNumber;
import org.biocluster.proposal.Routing;
import org.biocluster.status.HistoryEntry;
import org.biocluster.status.ProposalView;
import org.biocluster.status.ProposalViews;
import org.biocluster.status.Reception;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/// Reads the status view. Thread-safe.
public final class JdbcProposalViews implements ProposalViews {

	private static final Logger log = LoggerFactory.getLogger(JdbcProposalViews.class);

	/// Submissions must not wait for the database: those that find all places taken go on
	/// without having asked.
	private static final int ASKING_AT_ONCE = 4;

	private static final Duration PLACE_PATIENCE = Duration.ofMillis(50);

	private final Semaphore places = new Semaphore(ASKING_AT_ONCE);

	private final View view;

	private final Projector projector;

	public JdbcProposalViews(View view, Projector projector) {
		this.view = view;
		this.projector = projector;
	}

	@Override
	public Optional<ProposalView> find(ProposalId id) {
		try {
			return this.view.read((live) -> find(live, id));
		}
		catch (DataAccessException | TransactionException ex) {
			throw new ViewUnavailableException(ex);
		}
	}

	@Override
	public Optional<String> submittedAs(ProposalId id) {
		if (!placeTaken()) {
			return Optional.empty();
		}
		try {
			Function<JdbcClient, Optional<String>> query = (live) -> live
				.sql("select submitted_as from proposal where proposal_id = ?")
				.param(id.value())
				.query(String.class)
				.optional();
			return this.view.read(query);
		}
		catch (DataAccessException | TransactionException ex) {
			log.atWarn()
				.addKeyValue("cause", NestedExceptionUtils.getMostSpecificCause(ex).toString())
				.log("The status view cannot be read; the router alone compares contents");
			return Optional.empty();
		}
		finally {
			this.places.release();
		}
	}

	private boolean placeTaken() {
		try {
			return this.places.tryAcquire(PLACE_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	@Override
	public boolean awaitVersion(ProposalId id, long version, Duration atMost) {
		return !atMost.isNegative() && this.projector.awaitVersion(id, version, atMost);
	}

	private static Optional<ProposalView> find(JdbcClient live, ProposalId id) {
		List<Consulted> groups = live
			.sql("select group_code, information_only from proposal_group where proposal_id = ? order by place")
			.param(id.value())
			.query((row, _) -> new Consulted(row.getString(1), row.getBoolean(2)))
			.list();
		List<HistoryEntry> steps = live.sql("""
				select version, at, type, group_code, due, detail
				from proposal_step where proposal_id = ? order by version""")
			.param(id.value())
			.query((row, _) -> entry(row))
			.list();
		return live.sql("select * from proposal where proposal_id = ?")
			.param(id.value())
			.query((row, _) -> proposal(row, groups, steps))
			.optional();
	}

	private static ProposalView proposal(ResultSet row, List<Consulted> groups, List<HistoryEntry> steps)
			throws SQLException {
		String number = row.getString("number");
		Routing routing = groups.isEmpty() ? null
				: new Routing(groups.getFirst().group(), groups.subList(1, groups.size()), texts(row.getArray("rules")),
						List.of(), row.getLong("policy_version"), Set.copyOf(texts(row.getArray("flags"))),
						row.getBoolean("manual"));
		return new ProposalView(new ProposalId(row.getObject("proposal_id", UUID.class)), row.getLong("version"),
				row.getString("status"), (number != null) ? RegistrationNumber.parse(number).orElse(null) : null,
				routing, row.getInt("link_generation"), reception(row), steps);
	}

	private static Reception reception(ResultSet row) throws SQLException {
		return new Reception(row.getObject("received_at", OffsetDateTime.class).toInstant(), row.getString("round"),
				row.getBoolean("late"), row.getBoolean("by_link"));
	}

	private static HistoryEntry entry(ResultSet row) throws SQLException {
		return new HistoryEntry(row.getLong("version"), row.getObject("at", OffsetDateTime.class).toInstant(),
				row.getString("type"), row.getString("group_code"), instant(row.getObject("due", OffsetDateTime.class)),
				row.getString("detail"));
	}

	private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
		return (time != null) ? time.toInstant() : null;
	}

	private static List<String> texts(@Nullable Array array) throws SQLException {
		return (array != null) ? List.of((String[]) array.getArray()) : List.of();
	}

}
