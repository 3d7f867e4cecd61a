package org.biocluster.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.biocluster.account.StaffMember;
import org.biocluster.action.ActionResult;
import org.biocluster.action.StaffActions;
import org.biocluster.action.Wish;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Carries one action out on many proposals, a few at a time; what becomes of one has nothing to do with the others.
/// Thread-safe.
public final class BulkActions implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(BulkActions.class);

	/// Enough to hide the wait for each decision; half of the connections to the
	/// database, which everything else at the desk shares.
	private static final int AT_ONCE = 6;

	private final StaffActions actions;

	private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE,
			Thread.ofPlatform().daemon().name("bulk-", 0).factory());

	public BulkActions(StaffActions actions) {
		this.actions = actions;
	}

	/// What became of each, in the order of the rows.
	public List<Result> carryOut(Bulk bulk, StaffMember member) {
		List<Future<Result>> pending = new ArrayList<>();
		for (BulkRow row : bulk.rows()) {
			Callable<Result> work = () -> new Result(row, carryOut(bulk.wish(row), member));
			pending.add(workers.submit(work));
		}
		return pending.stream().map(BulkActions::outcome).toList();
	}

	@Override
	public void close() {
		workers.shutdown();
	}

	/// A part that is away for one must not hide what became of the others.
	private ActionResult carryOut(Wish wish, StaffMember member) {
		try {
			return actions.carryOut(wish, member);
		}
		catch (DataAccessException | TransactionException ex) {
			log.atError()
				.addKeyValue("proposalId", wish.proposalId())
				.setCause(ex)
				.log("The database did not answer for one of many actions");
			return new ActionResult.Unknown();
		}
	}

	private static Result outcome(Future<Result> pending) {
		try {
			return pending.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while many actions were carried out", ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("One of many actions broke", ex.getCause());
		}
	}

	/// What became of one.
	public record Result(BulkRow row, ActionResult result) {

		public boolean isDone() {
			return result instanceof ActionResult.Done || result instanceof ActionResult.Pending;
		}

		/// Whether the same command sent again finds out.
		public boolean isOpen() {
			return result instanceof ActionResult.NotAccepted || result instanceof ActionResult.Unknown;
		}

	}

}
