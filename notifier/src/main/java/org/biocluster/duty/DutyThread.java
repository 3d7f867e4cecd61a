package org.biocluster.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does a duty until it is stopped. Thread-safe.
public final class DutyThread {

	private static final Logger log = LoggerFactory.getLogger(DutyThread.class);

	private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final Duty duty;

	private final InstantSource clock;

	private final Semaphore bell = new Semaphore(0);

	private volatile boolean wanted;

	private volatile DutyStatus status;

	private @Nullable Thread thread;

	public DutyThread(Duty duty, InstantSource clock) {
		this.duty = duty;
		this.clock = clock;
		this.status = new DutyStatus(duty.name(), false, null, null);
	}

	public synchronized void start() {
		if (thread == null) {
			wanted = true;
			thread = Thread.ofPlatform().daemon().name(duty.name()).start(this::run);
		}
	}

	/// Lets the piece of work in hand finish, but no further one begin.
	public void requestStop() {
		wanted = false;
		wake();
	}

	/// Waits for the piece of work in hand.
	public synchronized void stop() {
		requestStop();
		Thread running = thread;
		if (running != null) {
			try {
				running.join(PATIENCE);
			}
			catch (InterruptedException _) {
				Thread.currentThread().interrupt();
			}
			thread = null;
		}
	}

	/// There may be something to do.
	public void wake() {
		bell.release();
	}

	public DutyStatus status() {
		return status;
	}

	private void run() {
		Duration pause = FIRST_PAUSE;
		while (wanted) {
			try {
				Duration rest = duty.perform();
				recovered();
				pause = FIRST_PAUSE;
				await(rest);
			}
			// The last resort that keeps the thread alive: broker, database and mail
			// server come back.
			catch (RuntimeException ex) {
				failed(ex);
				await(pause);
				pause = longer(pause);
			}
			catch (Error error) {
				status = new DutyStatus(duty.name(), true, clock.instant(), error.getClass().getSimpleName());
				log.atError().addKeyValue("duty", duty.name()).setCause(error).log("Duty ended; restart the process");
				throw error;
			}
		}
		end();
	}

	private void end() {
		try {
			duty.end();
		}
		// The process goes down; what is open is found at the next start.
		catch (RuntimeException ex) {
			log.atWarn().addKeyValue("duty", duty.name()).setCause(ex).log("Duty ended untidily");
		}
	}

	private void failed(RuntimeException ex) {
		String failure = ex.getClass().getSimpleName();
		DutyStatus before = status;
		if (!failure.equals(before.failure())) {
			log.atWarn().addKeyValue("duty", duty.name()).setCause(ex).log("Duty fails and is tried again");
		}
		Instant since = (before.failingSince() != null) ? before.failingSince() : clock.instant();
		status = new DutyStatus(duty.name(), false, since, failure);
	}

	private void recovered() {
		if (status.failure() != null) {
			log.atInfo().addKeyValue("duty", duty.name()).log("Duty works again");
			status = new DutyStatus(duty.name(), false, null, null);
		}
	}

	private void await(Duration rest) {
		if (rest.isZero()) {
			return;
		}
		try {
			if (bell.tryAcquire(Math.max(1, rest.toMillis()), TimeUnit.MILLISECONDS)) {
				bell.drainPermits();
			}
		}
		catch (InterruptedException _) {
			wanted = false;
		}
	}

	private static Duration longer(Duration pause) {
		Duration doubled = pause.multipliedBy(2);
		return (doubled.compareTo(LONGEST_PAUSE) < 0) ? doubled : LONGEST_PAUSE;
	}

}
