package org.biocluster.upload;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.biocluster.attachment.AttachmentStore;
import org.biocluster.attachment.AttachmentStore.Wanted;
import org.biocluster.proposal.ProposalId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Removes attached files that nobody wants any more: soon after an event that forgets them, and whatever was missed every
/// hour. Thread-safe.
public final class Cleaning implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Cleaning.class);

	private static final Duration EVERY = Duration.ofHours(1);

	private final AttachmentStore store;

	private final Wanted wanted;

	private final BooleanSupplier known;

	private final InstantSource clock;

	private @Nullable ScheduledExecutorService worker;

	/// @param known whether it is known at the moment what is wanted
	public Cleaning(AttachmentStore store, Wanted wanted, BooleanSupplier known, InstantSource clock) {
		this.store = store;
		this.wanted = wanted;
		this.known = known;
		this.clock = clock;
	}

	/// Something of a proposal has to be forgotten.
	public synchronized void soon(ProposalId proposal) {
		if (this.worker != null) {
			this.worker.execute(() -> clean(proposal));
		}
	}

	private void clean(ProposalId proposal) {
		try {
			int removed = this.store.sweep(proposal, this.wanted);
			log.atInfo()
				.addKeyValue("proposalId", proposal)
				.addKeyValue("removed", removed)
				.log("Removed attached files that had to be forgotten");
		}
		catch (DataAccessException | TransactionException | UncheckedIOException ex) {
			log.atWarn()
				.setCause(ex)
				.addKeyValue("proposalId", proposal)
				.log("Attached files that have to be forgotten are removed within the hour");
		}
	}

	private void clean() {
		if (!this.known.getAsBoolean()) {
			return;
		}
		try {
			int removed = this.store.sweep(this.clock.instant(), this.wanted);
			log.atDebug().addKeyValue("removed", removed).log("Removed attached files that nobody wants any more");
		}
		catch (DataAccessException | TransactionException | UncheckedIOException ex) {
			log.atWarn().setCause(ex).log("Attached files cannot be cleaned up at the moment");
		}
	}

	@Override
	public synchronized void start() {
		ScheduledExecutorService started = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("attachments").factory());
		started.scheduleWithFixedDelay(this::clean, 1, EVERY.toMinutes(), TimeUnit.MINUTES);
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
