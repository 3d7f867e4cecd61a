package org.biocluster.draft.jdbc;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.biocluster.draft.Drafts;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Makes the service's own tables as soon as the database is there, without keeping the service from starting before it,
/// and removes drafts whose time is over. Thread-safe.
public final class OwnTables implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(OwnTables.class);

	private static final Duration TRY_AGAIN = Duration.ofSeconds(2);

	private static final Duration CLEAN_UP = Duration.ofHours(1);

	private final DataSource dataSource;

	private final InstantSource clock;

	private volatile boolean there;

	private @Nullable ScheduledExecutorService worker;

	public OwnTables(DataSource dataSource, InstantSource clock) {
		this.dataSource = dataSource;
		this.clock = clock;
	}

	/// Whether the tables are there; makes them where they are not.
	boolean areThere() {
		if (!this.there) {
			make();
		}
		return this.there;
	}

	private synchronized void make() {
		if (this.there) {
			return;
		}
		try {
			Flyway.configure()
				.dataSource(this.dataSource)
				.defaultSchema("intake_own")
				.locations("classpath:db/own")
				// The projector keeps tables of its own in the same schema.
				.baselineOnMigrate(true)
				.baselineVersion("0")
				.load()
				.migrate();
			this.there = true;
		}
		catch (FlywayException ex) {
			log.atInfo().setCause(ex).log("Waiting for the database to make the tables of drafts");
		}
	}

	private void cleanUp() {
		if (!this.there) {
			return;
		}
		try {
			int removed = JdbcClient.create(this.dataSource)
				.sql("delete from intake_own.draft where saved_at < ?")
				.param(this.clock.instant().minus(Drafts.KEPT).atOffset(ZoneOffset.UTC))
				.update();
			log.atDebug().addKeyValue("removed", removed).log("Removed drafts whose time is over");
		}
		catch (DataAccessException ex) {
			log.atInfo().setCause(ex).log("Drafts cannot be cleaned up at the moment");
		}
	}

	@Override
	public synchronized void start() {
		ScheduledExecutorService started = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("drafts").factory());
		started.scheduleWithFixedDelay(this::make, 0, TRY_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
		started.scheduleWithFixedDelay(this::cleanUp, 1, CLEAN_UP.toMinutes(), TimeUnit.MINUTES);
		this.worker = started;
	}

	@Override
	public synchronized void stop() {
		if (this.worker != null) {
			this.worker.shutdownNow();
			this.worker = null;
		}
	}

	@Override
	public synchronized boolean isRunning() {
		return this.worker != null;
	}

}
