package org.biocluster.dispatch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

import org.biocluster.dispatch.Ledger.Unreported;
import org.biocluster.duty.Duty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells everybody what became of the deliveries, and at its start declares doubtful what a former process left half
/// done. A report may be told twice, but is never lost: it counts as told only after it was.
public final class Bookkeeping implements Duty {

	private static final Logger log = LoggerFactory.getLogger(Bookkeeping.class);

	private static final Duration REST = Duration.ofMillis(500);

	private static final int BATCH = 200;

	private final String instance;

	private final Ledger ledger;

	private final Reports reports;

	private final Duration patience;

	private final InstantSource clock;

	private boolean started;

	/// @param instance beginning of the names of this process's workers
	/// @param patience after which a delivery that waits is listed
	public Bookkeeping(String instance, Ledger ledger, Reports reports, Duration patience, InstantSource clock) {
		this.instance = instance;
		this.ledger = ledger;
		this.reports = reports;
		this.patience = patience;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "bookkeeping";
	}

	@Override
	public Duration perform() {
		if (!started) {
			warn(ledger.doubtInterrupted(instance), "Deliveries are doubtful: a former process ended while sending");
			started = true;
		}
		warn(ledger.markOverdue(clock.instant().minus(patience)), "Deliveries wait for long");
		List<Unreported> unreported = ledger.unreported(BATCH);
		if (unreported.isEmpty()) {
			return REST;
		}
		reports.publish(unreported.stream().map(Unreported::report).toList());
		ledger.reported(unreported);
		return (unreported.size() < BATCH) ? REST : Duration.ZERO;
	}

	@Override
	public void end() {
		reports.close();
	}

	private static void warn(int count, String message) {
		if (count > 0) {
			log.atWarn().addKeyValue("deliveries", count).log(message);
		}
	}

}
