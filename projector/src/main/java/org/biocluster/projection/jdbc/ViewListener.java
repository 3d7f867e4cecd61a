package org.biocluster.projection.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.biocluster.proposal.ProposalId;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears which proposals look different in a view, for a process that has no projector of its own. One thread and one
/// connection, which comes back after an outage.
public final class ViewListener implements AutoCloseable {

	/// What hears; called on the listener's thread.
	public interface Hearer {

		void changed(Set<ProposalId> proposals);

		/// Anything may have changed unheard: at the start and after every outage.
		void missedSome();

	}

	private static final Logger log = LoggerFactory.getLogger(ViewListener.class);

	private static final int POLL_MILLIS = 500;

	private final DataSource dataSource;

	private final String channel;

	private final Duration pause;

	private final Hearer hearer;

	private final CountDownLatch closed = new CountDownLatch(1);

	private ViewListener(DataSource dataSource, String channel, Duration pause, Hearer hearer) {
		this.dataSource = dataSource;
		this.channel = ViewSchema.check(channel);
		this.pause = pause;
		this.hearer = hearer;
	}

	/// @param schema the live schema of the view
	/// @param pause between two attempts to connect
	public static ViewListener start(DataSource dataSource, String schema, Duration pause, Hearer hearer) {
		ViewListener listener = new ViewListener(dataSource, schema, pause, hearer);
		Thread.ofPlatform().daemon().name("listener-" + schema).start(listener::run);
		return listener;
	}

	@Override
	public void close() {
		this.closed.countDown();
	}

	private void run() {
		boolean open = true;
		while (open) {
			try (Connection connection = this.dataSource.getConnection()) {
				listen(connection);
			}
			catch (SQLException ex) {
				log.atWarn().addKeyValue("view", this.channel).setCause(ex).log("Listening fails and is tried again");
			}
			open = !isClosedAfter(this.pause);
		}
	}

	private void listen(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("listen " + this.channel);
			this.hearer.missedSome();
			PGConnection notifying = connection.unwrap(PGConnection.class);
			while (this.closed.getCount() > 0) {
				PGNotification[] heard = notifying.getNotifications(POLL_MILLIS);
				for (PGNotification each : (heard != null) ? heard : new PGNotification[0]) {
					this.hearer.changed(ViewNotice.proposals(each.getParameter()));
				}
			}
			statement.execute("unlisten " + this.channel);
		}
	}

	private boolean isClosedAfter(Duration time) {
		try {
			return this.closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			return true;
		}
	}

}
