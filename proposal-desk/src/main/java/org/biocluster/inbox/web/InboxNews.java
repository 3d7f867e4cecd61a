package org.biocluster.inbox.web;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import java.util.function.Function;

import org.biocluster.account.StaffMember;
import org.biocluster.inbox.Inbox;
import org.biocluster.proposal.ProposalId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Tells open pages that something changed in a group that their reader sees; never what. The page then asks for the
/// list as always, so rights are checked in one place only. Thread-safe.
public final class InboxNews implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(InboxNews.class);

	/// Changes within this time are one piece of news.
	private static final Duration GATHER = Duration.ofMillis(150);

	private static final Duration HEARTBEAT = Duration.ofSeconds(15);

	/// After this the page connects again, and its session is checked again.
	private static final Duration LONGEST_STREAM = Duration.ofMinutes(5);

	private final Inbox inbox;

	private final Set<Stream> streams = ConcurrentHashMap.newKeySet();

	private final Set<ProposalId> changed = ConcurrentHashMap.newKeySet();

	private final Set<ProposalId> drafted = ConcurrentHashMap.newKeySet();

	private final ScheduledExecutorService clockwork = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("inbox-news").factory());

	private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();

	private volatile boolean running;

	public InboxNews(Inbox inbox) {
		this.inbox = inbox;
	}

	/// Takes note of changed proposals; returns at once.
	public void changed(Collection<ProposalId> ids) {
		changed.addAll(ids);
	}

	/// Takes note of proposals of which only a draft changed, which is news for those who
	/// may read it; returns at once.
	public void drafted(Collection<ProposalId> ids) {
		drafted.addAll(ids);
	}

	/// Opens a stream for a reader. Its first news comes at once: what happened before it
	/// was open may have been missed.
	SseEmitter open(StaffMember reader) {
		SseEmitter emitter = new SseEmitter(LONGEST_STREAM.toMillis());
		Stream stream = new Stream(reader, emitter, senders);
		Runnable gone = () -> streams.remove(stream);
		emitter.onCompletion(gone);
		emitter.onTimeout(emitter::complete);
		emitter.onError((_) -> gone.run());
		streams.add(stream);
		stream.changed();
		return emitter;
	}

	@Override
	public void start() {
		running = true;
		clockwork.scheduleWithFixedDelay(this::tell, GATHER.toMillis(), GATHER.toMillis(), TimeUnit.MILLISECONDS);
		clockwork.scheduleAtFixedRate(() -> streams.forEach(Stream::beat), HEARTBEAT.toMillis(), HEARTBEAT.toMillis(),
				TimeUnit.MILLISECONDS);
	}

	/// Ends the streams, or the web server would wait for their readers to leave.
	@Override
	public void stop() {
		running = false;
		clockwork.shutdownNow();
		streams.forEach(Stream::end);
		senders.shutdown();
	}

	@Override
	public boolean isRunning() {
		return running;
	}

	/// Last to start, first to stop: before the web server.
	@Override
	public int getPhase() {
		return DEFAULT_PHASE;
	}

	private void tell() {
		tell(changed, inbox::groupsOf, Stream::concerns);
		tell(drafted, inbox::primaryGroupsOf, Stream::concernsDrafts);
	}

	private void tell(Set<ProposalId> news, Function<Set<ProposalId>, Set<String>> groupsOf,
			BiPredicate<Stream, Set<String>> concerns) {
		Set<ProposalId> ids = new HashSet<>(news);
		if (ids.isEmpty()) {
			return;
		}
		try {
			Set<String> groups = groupsOf.apply(ids);
			news.removeAll(ids);
			streams.stream().filter((stream) -> concerns.test(stream, groups)).forEach(Stream::changed);
		}
		catch (DataAccessException | TransactionException e) {
			log.atWarn().setCause(e).log("The database did not say whom a change concerns; asking again");
		}
	}

}
