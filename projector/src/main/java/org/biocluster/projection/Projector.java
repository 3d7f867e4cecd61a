package org.biocluster.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.biocluster.projection.ProjectorStatus.Blocked;
import org.biocluster.projection.ProjectorStatus.State;
import org.biocluster.projection.kafka.Poll;
import org.biocluster.projection.kafka.TopicReader;
import org.biocluster.projection.position.Partition;
import org.biocluster.projection.position.Positions;
import org.biocluster.proposal.ProposalId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Keeps one view up to date: reads its topics and writes rows and offsets in one transaction per poll, with one thread.
///
/// Any number of instances may serve the same view. Each reads every record; the guard on the stored offsets lets one of
/// them write it, and all of them tell their own listeners when it is written. Failures of database, broker and registry
/// are tried again for ever; unreadable records go to quarantine; a newer record stops its partition. Thread-safe.
public final class Projector implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Projector.class);

	private static final Duration STOP = Duration.ofSeconds(15);

	private final View view;

	private final Journal journal;

	private final VersionWaits waits = new VersionWaits();

	private final List<Consumer<List<ViewRecord<?, ?>>>> listeners = new CopyOnWriteArrayList<>();

	private @Nullable Thread thread;

	private volatile CountDownLatch stopped = new CountDownLatch(0);

	public Projector(View view) {
		this.view = view;
		this.journal = new Journal(view.schema().live(), view.clock());
	}

	/// Returns at once; what is missing, even the database, is waited for.
	@Override
	public synchronized void start() {
		if (this.thread == null) {
			this.stopped = new CountDownLatch(1);
			this.journal.enter(State.STARTING);
			this.thread = Thread.ofPlatform().daemon().name("projector-" + this.view.schema().live()).start(this::run);
		}
	}

	/// Waits for the current transaction.
	@Override
	public synchronized void stop() {
		Thread running = this.thread;
		if (running != null) {
			this.stopped.countDown();
			try {
				running.join(STOP);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			this.thread = null;
		}
	}

	@Override
	public synchronized boolean isRunning() {
		return this.thread != null;
	}

	/// Before the web server starts, after it stops.
	@Override
	public int getPhase() {
		return 0;
	}

	public ProjectorStatus status() {
		return this.journal.status();
	}

	/// Whether the view may be shown.
	public Readiness readiness() {
		return status().readiness(this.view.clock().instant(), this.view.settings().trouble());
	}

	/// Partitions that stand still.
	public List<Blocked> blockedBy() {
		return status().blockedBy();
	}

	/// Calls the listener with the records of each batch after its commit, whichever
	/// instance wrote it; on the projector's thread, so it has to be quick. A batch may
	/// come twice after a failure.
	public void onApplied(Consumer<List<ViewRecord<?, ?>>> listener) {
		this.listeners.add(listener);
	}

	/// Waits until the view shows at least this version of the proposal.
	/// @return false when the time is over
	public boolean awaitVersion(ProposalId proposalId, long version, Duration timeout) {
		return this.waits.await(proposalId, version, timeout, () -> shown(proposalId));
	}

	private long shown(ProposalId proposalId) {
		try {
			return this.view.version(proposalId);
		}
		catch (DataAccessException | TransactionException ex) {
			return 0;
		}
	}

	private void run() {
		BackOff backOff = new BackOff(this.view.settings().backOff(), this.view.settings().maxBackOff());
		while (isWanted()) {
			try {
				bringUpToScript();
				follow(backOff);
			}
			// The last resort that keeps the thread alive: nothing here may end but by
			// stop or by an error.
			catch (RuntimeException ex) {
				this.journal.trouble(ex);
				pause(backOff.next());
			}
			catch (Error error) {
				this.journal.fail(error);
				return;
			}
		}
		this.journal.enter(State.STOPPED);
	}

	private void bringUpToScript() {
		this.journal.enter(State.STARTING);
		this.view.prepare();
		if (this.view.isOutdated()) {
			this.journal.enter(State.REBUILDING);
			Rebuild.replaceOutdated(this.view, () -> !isWanted());
		}
	}

	private void follow(BackOff backOff) {
		try (TopicReader reader = this.view.open(this.view.settings().maxRecords())) {
			Positions ends = this.view.ends(reader);
			Positions stored = this.view.begin(reader, ends);
			Positions reached = stored;
			ProjectionWriter writer = this.view.liveWriter();
			reader.seek(stored);
			this.journal.enter(State.RUNNING);
			while (isWanted()) {
				Poll poll = reader.poll(this.view.settings().poll());
				stored = write(writer, stored, Batch.of(poll));
				reached = reached.withAll(poll.next());
				this.journal.observe(reader, reached, ends, writer.quarantined());
				backOff.reset();
			}
		}
	}

	/// Writes a batch, however long it takes.
	private Positions write(ProjectionWriter writer, Positions before, Batch batch) {
		Positions stored = before;
		BackOff backOff = new BackOff(this.view.settings().backOff(), this.view.settings().maxBackOff());
		Batch missing = batch.beyond(before);
		boolean overtaken = false;
		while (!missing.isEmpty() && isWanted()) {
			try {
				Instant start = this.view.clock().instant();
				stored = overtaken ? storedAfter(before, batch) : writer.write(stored, missing);
				overtaken = false;
				this.view.trace(missing, start);
			}
			catch (OvertakenException ex) {
				overtaken = true;
			}
			catch (DataAccessException | TransactionException ex) {
				this.journal.trouble(ex);
				pause(backOff.next());
			}
			missing = missing.beyond(stored);
		}
		if (missing.isEmpty()) {
			tell(batch.viewRecords());
		}
		return stored;
	}

	/// Reads where the view stands after someone else moved it.
	private Positions storedAfter(Positions before, Batch batch) {
		Positions stored = this.view.stored();
		for (Map.Entry<Partition, Long> first : batch.first().entrySet()) {
			if (stored.at(first.getKey()) < Math.min(before.at(first.getKey()), first.getValue())) {
				throw new RewoundException(first.getKey());
			}
		}
		return stored;
	}

	private void tell(List<ViewRecord<?, ?>> viewRecords) {
		if (viewRecords.isEmpty()) {
			return;
		}
		viewRecords.forEach(this.waits::applied);
		for (Consumer<List<ViewRecord<?, ?>>> listener : this.listeners) {
			try {
				listener.accept(viewRecords);
			}
			// A listener shows the view to somebody; whatever fails there must not stop
			// the view.
			catch (RuntimeException ex) {
				log.atWarn().addKeyValue("view", this.view.schema().live()).setCause(ex).log("Listener failed");
			}
		}
	}

	private boolean isWanted() {
		return this.stopped.getCount() > 0;
	}

	private void pause(Duration pause) {
		try {
			this.stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			this.stopped.countDown();
		}
	}

}
