package org.biocluster.authoring;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.biocluster.command.CommandResult;
import org.biocluster.command.CommandSender;
import org.biocluster.contact.EmailAddress;
import org.biocluster.problem.ViewUnavailableException;
import org.biocluster.proposal.Actor;
import org.biocluster.proposal.CommandId;
import org.biocluster.proposal.Request;
import org.biocluster.proposal.SubmitterCommand;
import org.biocluster.status.OpenProposals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has authors mailed the links of their open proposals. The proposals are looked for only after whoever asked has been
/// answered, so that neither the answer nor its time tells whether an address is known. While the database or the broker
/// is away it tries again, a bounded number of times. Thread-safe.
public final class LinkMailing implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(LinkMailing.class);

	private static final int WAITING = 1_000;

	private static final int ATTEMPTS = 180;

	private final OpenProposals proposals;

	private final CommandSender<SubmitterCommand> sender;

	private final Predicate<String> allowance;

	private final Supplier<CommandId> ids;

	private final InstantSource clock;

	private final Duration pause;

	private final Semaphore places = new Semaphore(WAITING);

	private final ScheduledExecutorService worker = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("links").factory());

	/// @param allowance whether an address may be mailed to once more
	/// @param pause before another attempt
	public LinkMailing(OpenProposals proposals, CommandSender<SubmitterCommand> sender, Predicate<String> allowance,
			Supplier<CommandId> ids, InstantSource clock, Duration pause) {
		this.proposals = proposals;
		this.sender = sender;
		this.allowance = allowance;
		this.ids = ids;
		this.clock = clock;
		this.pause = pause;
	}

	/// False when too many wait already; nothing will be mailed then.
	/// @param channel where it was asked for
	public boolean ask(EmailAddress address, String channel) {
		if (!this.allowance.test(address.value().toLowerCase(Locale.ROOT))) {
			return true;
		}
		boolean free = this.places.tryAcquire();
		if (free) {
			this.worker.execute(new Errand(address, channel));
		}
		return free;
	}

	@Override
	public void close() {
		this.worker.shutdownNow();
	}

	/// One wish on its way; used by the worker alone.
	private final class Errand implements Runnable {

		private final EmailAddress address;

		private final String channel;

		private final Deque<Request<SubmitterCommand>> open = new ArrayDeque<>();

		private boolean found;

		private int attempts;

		Errand(EmailAddress address, String channel) {
			this.address = address;
			this.channel = channel;
		}

		@Override
		public void run() {
			this.attempts++;
			if (isDone()) {
				LinkMailing.this.places.release();
			}
			else if (this.attempts < ATTEMPTS) {
				LinkMailing.this.worker.schedule(this, LinkMailing.this.pause.toMillis(), TimeUnit.MILLISECONDS);
			}
			else {
				LinkMailing.this.places.release();
				log.atWarn().addKeyValue("left", this.open.size()).log("Links that somebody asked for were not mailed");
			}
		}

		private boolean isDone() {
			try {
				if (!this.found) {
					LinkMailing.this.proposals.of(this.address).forEach((one) -> this.open.add(request(one)));
					this.found = true;
				}
				while (!this.open.isEmpty() && isStored(this.open.getFirst())) {
					this.open.removeFirst();
				}
				return this.open.isEmpty();
			}
			catch (ViewUnavailableException ex) {
				return false;
			}
		}

		private Request<SubmitterCommand> request(OpenProposals.Found one) {
			return new Request<>(LinkMailing.this.ids.get(), one.id(), LinkMailing.this.clock.instant(),
					Actor.SUBMITTER, Set.of(), null, one.language(), new SubmitterCommand.SendLinks(this.channel));
		}

		private boolean isStored(Request<SubmitterCommand> request) {
			return switch (LinkMailing.this.sender.send(request, Duration.ZERO)) {
				case CommandResult.Stored _, CommandResult.Decided _ -> true;
				case CommandResult.NotAccepted _, CommandResult.Unknown _ -> false;
			};
		}

	}

}
