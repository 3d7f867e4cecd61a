package org.biocluster.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.biocluster.projection.RebuildProgress.Phase;
import org.biocluster.projection.jdbc.LiveSnapshot;
import org.biocluster.projection.jdbc.RebuildEntry;
import org.biocluster.projection.jdbc.RebuildOutcome;
import org.biocluster.projection.jdbc.RebuildSession;
import org.biocluster.projection.jdbc.TableComparison;
import org.biocluster.projection.position.Positions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// One rebuild, from the empty shadow to the swap. The live view's writers wait only for the last few records and the
/// renaming; the comparison reads a snapshot. Run by one thread, watched and cancelled by others.
final class ShadowBuild {

	/// What a difference between the two views means.
	enum Difference {

		KEEPS_LIVE, IS_REPORTED,

		/// Different scripts made them, so there is nothing to compare.
		IS_EXPECTED

	}

	private static final Logger log = LoggerFactory.getLogger(ShadowBuild.class);

	/// Longer the live view's writers must not wait for a broker or a registry that
	/// doesn't answer.
	private static final Duration WRITERS_WAIT = Duration.ofSeconds(5);

	private static final int LOG_ATTEMPTS = 8;

	private final View view;

	private final RebuildSession session;

	private final RebuildEntry entry;

	private final BooleanSupplier closing;

	private volatile Phase phase = Phase.LOADING;

	private volatile boolean cancelled;

	private volatile @Nullable ShadowLoader loader;

	private List<TableComparison> comparison = List.of();

	ShadowBuild(View view, RebuildSession session, RebuildEntry entry, BooleanSupplier closing) {
		this.view = view;
		this.session = session;
		this.entry = entry;
		this.closing = closing;
	}

	RebuildProgress progress() {
		ShadowLoader loading = this.loader;
		return new RebuildProgress(this.entry, this.phase, (loading != null) ? loading.progress() : List.of());
	}

	void cancel() {
		this.cancelled = true;
	}

	/// Rebuilds, writes down what came of it and gives the session back.
	RebuildEntry run(Difference difference) {
		try (this.session) {
			RebuildEntry end = attempt(difference);
			log.atInfo()
				.addKeyValue("view", end.view())
				.addKeyValue("outcome", end.outcome())
				.addKeyValue("records", end.records())
				.addKeyValue("equal", end.isEqual())
				.log("Rebuild ended");
			clearAway();
			writeDown(end);
			this.view.rebuilt(end);
			return end;
		}
	}

	/// Without its last line the rebuild would seem to run until the next one, so an
	/// outage gets some time to pass.
	private void writeDown(RebuildEntry end) {
		BackOff backOff = new BackOff(this.view.settings().backOff(), this.view.settings().maxBackOff());
		for (int attempt = 1; attempt <= LOG_ATTEMPTS; attempt++) {
			try {
				this.view.rebuildLog().finish(end);
				return;
			}
			catch (DataAccessException | TransactionException ex) {
				log.atWarn().addKeyValue("view", end.view()).setCause(ex).log("Rebuild log can't be written");
				LockSupport.parkNanos(backOff.next().toNanos());
			}
		}
	}

	private void clearAway() {
		try {
			this.session.dropLeftovers();
		}
		catch (DataAccessException ex) {
			log.atWarn().addKeyValue("view", this.entry.view()).setCause(ex).log("A schema is left to the next start");
		}
	}

	private RebuildEntry attempt(Difference difference) {
		try {
			this.session.dropLeftovers();
			this.view.schemas().createShadow(this.view.script());
			try (ShadowLoader loading = new ShadowLoader(this.view,
					() -> this.cancelled || this.closing.getAsBoolean())) {
				this.loader = loading;
				return end(build(loading, difference), null);
			}
		}
		catch (RebuildCancelledException ex) {
			return end(RebuildOutcome.CANCELLED, null);
		}
		// Whatever stops a rebuild belongs into its log; the live view is as it was.
		catch (RuntimeException ex) {
			log.atWarn().addKeyValue("view", this.entry.view()).setCause(ex).log("Rebuild failed");
			return end(RebuildOutcome.FAILED, ex.getClass().getSimpleName() + ": " + ex.getMessage());
		}
	}

	private RebuildOutcome build(ShadowLoader loading, Difference difference) {
		load(loading);
		this.phase = Phase.INDEXING;
		this.view.schemas().finishShadow(this.view.script());
		if (difference != Difference.IS_EXPECTED) {
			this.phase = Phase.COMPARING;
			this.comparison = compare(loading);
			boolean equal = this.comparison.stream().allMatch(TableComparison::isEqual);
			if (!equal && difference == Difference.KEEPS_LIVE) {
				return RebuildOutcome.DIFFERENT;
			}
		}
		this.phase = Phase.SWAPPING;
		while (!swap(loading)) {
			// The writers go on for a while, then the last records are tried again.
			loading.readUpTo(loading.live(), Instant.MAX);
		}
		return RebuildOutcome.SWAPPED;
	}

	/// Comes near the live view, as long as that gets nearer: one that moves as fast as
	/// this is caught when it is stopped.
	private static void load(ShadowLoader loading) {
		long distance = Long.MAX_VALUE;
		Positions live = loading.live();
		while (loading.distanceTo(live) < distance / 2) {
			distance = loading.distanceTo(live);
			loading.readUpTo(live, Instant.MAX);
			live = loading.live();
		}
	}

	private List<TableComparison> compare(ShadowLoader loading) {
		try (LiveSnapshot live = LiveSnapshot.open(this.view.dataSource(), this.view.schema())) {
			loading.readUpTo(loading.restrict(live.positions()), Instant.MAX);
			return live.compare(this.session, this.view.projection().tables());
		}
	}

	private boolean swap(ShadowLoader loading) {
		this.session.stopWriters();
		try {
			Positions live = loading.live();
			Instant deadline = this.view.clock().instant().plus(WRITERS_WAIT);
			return loading.readUpTo(live, deadline) && this.session.swap(live);
		}
		finally {
			this.session.letWritersGoOn();
		}
	}

	private RebuildEntry end(RebuildOutcome outcome, @Nullable String detail) {
		ShadowLoader loading = this.loader;
		return new RebuildEntry(this.entry.id(), this.entry.view(), this.entry.who(), this.entry.startedAt(),
				this.entry.atMost(), this.view.clock().instant(), outcome, (loading != null) ? loading.records() : 0,
				(loading != null) ? loading.quarantined() : 0, detail, this.comparison);
	}

}
