package org.biocluster.announcement.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.biocluster.announcement.jdbc.History;
import org.biocluster.duty.Duty;
import org.biocluster.notification.Notice;
import org.biocluster.projection.kafka.Poll;
import org.biocluster.projection.kafka.Reading;
import org.biocluster.projection.kafka.TopicReader;
import org.biocluster.projection.kafka.TopicSource;
import org.biocluster.projection.position.Positions;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.telemetry.trace.RecentTraces;
import org.jspecify.annotations.Nullable;

/// Reads the history once and keeps what somebody is to be told about, with the position in the same transaction: however
/// often views are made anew, a fact is announced once.
public final class Listening implements Duty {

	private static final Duration POLL = Duration.ofMillis(500);

	private static final Duration PAUSE = Duration.ofSeconds(2);

	private static final int BATCH = 500;

	private final TopicSource source;

	private final History history;

	private final RecentTraces traces;

	private final Runnable wakePlanning;

	private @Nullable TopicReader reader;

	private volatile List<String> blocked = List.of();

	/// @param source of the history alone
	public Listening(TopicSource source, History history, RecentTraces traces, Runnable wakePlanning) {
		this.source = source;
		this.history = history;
		this.traces = traces;
		this.wakePlanning = wakePlanning;
	}

	@Override
	public String name() {
		return "listening";
	}

	/// Coordinates of records by a newer release, in front of which partitions stand
	/// still.
	public List<String> blocked() {
		return blocked;
	}

	@Override
	public Duration perform() {
		try {
			listen(open());
			return Duration.ZERO;
		}
		catch (RuntimeException ex) {
			// What was read and not kept is read again.
			end();
			throw ex;
		}
	}

	@Override
	public void end() {
		TopicReader open = reader;
		reader = null;
		if (open != null) {
			open.close();
		}
	}

	private void listen(TopicReader open) {
		Poll poll = open.poll(POLL);
		blocked = open.blocked().stream().map((newer) -> newer.raw().toString()).toList();
		if (poll.readings().isEmpty()) {
			return;
		}
		List<Notice> notices = new ArrayList<>();
		List<Reading.Unreadable> unreadable = new ArrayList<>();
		for (Reading.Settled reading : poll.readings()) {
			switch (reading) {
				case Reading.Readable readable -> notice(readable).ifPresent(notices::add);
				case Reading.Unreadable garbage -> unreadable.add(garbage);
			}
		}
		history.note(notices, unreadable, poll.next());
		if (!notices.isEmpty()) {
			wakePlanning.run();
		}
	}

	private Optional<Notice> notice(Reading.Readable readable) {
		if (readable.value() instanceof RecordedEvent event) {
			traces.remember(event.id(), readable.raw().trace());
			return Notice.of(event);
		}
		return Optional.empty();
	}

	private TopicReader open() {
		TopicReader open = reader;
		if (open == null) {
			open = source.open(BATCH, PAUSE);
			reader = open;
			Positions stored = history.positions();
			source.expired(stored, open.beginnings(), source.ends(open.partitions()));
			open.seek(stored);
		}
		return open;
	}

}
