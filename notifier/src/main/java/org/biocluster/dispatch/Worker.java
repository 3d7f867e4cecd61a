package org.biocluster.dispatch;

import java.time.Duration;
import java.time.InstantSource;

import org.biocluster.dispatch.Outbox.Settlement;
import org.biocluster.duty.Duty;
import org.biocluster.telemetry.trace.RecentTraces;
import org.biocluster.telemetry.trace.Traces;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends one delivery after the other over one connection, which it keeps only while there is something to send. What
/// became of a delivery is recorded together with the taking of the next one.
public final class Worker implements Duty {

	private static final Logger log = LoggerFactory.getLogger(Worker.class);

	private static final Duration LONGEST_REST = Duration.ofSeconds(2);

	private final String name;

	private final Outbox outbox;

	private final Carrier carrier;

	private final DispatchMetrics metrics;

	private final RecentTraces traces;

	private final InstantSource clock;

	private @Nullable Settlement last;

	private boolean unsure;

	/// @param name unique among all workers that ever were
	public Worker(String name, Outbox outbox, Carrier carrier, DispatchMetrics metrics, RecentTraces traces,
			InstantSource clock) {
		this.name = name;
		this.outbox = outbox;
		this.carrier = carrier;
		this.metrics = metrics;
		this.traces = traces;
		this.clock = clock;
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public Duration perform() {
		if (unsure) {
			outbox.release(name, last);
			unsure = false;
		}
		if (!carrier.isOpen()) {
			settleLast();
			Duration rest = outbox.untilNext();
			if (!rest.isZero()) {
				return (rest.compareTo(LONGEST_REST) < 0) ? rest : LONGEST_REST;
			}
			carrier.open();
		}
		return switch (next()) {
			case Claim.Nothing _ -> {
				carrier.close();
				yield Duration.ZERO;
			}
			case Claim.Settled _ -> Duration.ZERO;
			case Claim.Taken taken -> {
				last = new Settlement(taken.delivery(), attempt(taken));
				yield Duration.ZERO;
			}
		};
	}

	@Override
	public void end() {
		carrier.close();
		settleLast();
	}

	private Claim next() {
		unsure = true;
		Claim claim = outbox.next(name, last);
		unsure = false;
		last = null;
		return claim;
	}

	private Attempt attempt(Claim.Taken taken) {
		try (Traces.Work _ = traces.begin("send mail", taken.delivery().planned().eventId())) {
			Attempt outcome = carry(taken.mail());
			metrics.attempted(taken.delivery(), outcome, clock.instant());
			return outcome;
		}
	}

	private Attempt carry(OutgoingMail mail) {
		try {
			return carrier.carry(mail);
		}
		// Whatever went wrong there, nobody knows how far it got.
		catch (RuntimeException ex) {
			log.atError().addKeyValue("messageId", mail.messageId()).setCause(ex).log("Sending failed unexpectedly");
			carrier.close();
			return new Attempt.Unknown(Reason.INTERRUPTED);
		}
	}

	private void settleLast() {
		Settlement open = last;
		if (open != null) {
			outbox.settle(open);
			last = null;
		}
	}

}
