package org.biocluster.meeting.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

import org.biocluster.journal.LogEntry;
import org.biocluster.journal.kafka.TopicLog;
import org.biocluster.journal.kafka.TopicWriter;
import org.biocluster.meeting.MeetingChanges;
import org.biocluster.session.SessionDocument;
import org.biocluster.topic.Topics;

/// What counts is what the topic says: it is read before and after, so of two desks that change a session at once one is
/// told that it was too late.
public final class TopicMeetingChanges implements MeetingChanges {

	private final TopicLog topics;

	private final TopicWriter writer;

	private final BiConsumer<SessionDocument, Duration> shown;

	private final Duration patience;

	/// @param shown waits until the own view shows a document
	public TopicMeetingChanges(TopicLog topics, TopicWriter writer, BiConsumer<SessionDocument, Duration> shown,
			Duration patience) {
		this.topics = topics;
		this.writer = writer;
		this.shown = shown;
		this.patience = patience;
	}

	@Override
	public synchronized Optional<SessionDocument> write(SessionDocument changed) {
		SessionDocument known = read().get(changed.sessionId());
		if ((known == null ? 0 : known.version()) != changed.version() - 1) {
			return Optional.ofNullable(known);
		}
		writer.write(Topics.SESSIONS, changed.sessionId(), changed);
		SessionDocument written = read().get(changed.sessionId());
		if (written != null && !written.by().equals(changed.by())) {
			return Optional.of(written);
		}
		shown.accept(changed, patience);
		return Optional.empty();
	}

	@Override
	public String freeId(String wanted) {
		Map<String, SessionDocument> known = read();
		String id = wanted;
		for (int next = 2; known.containsKey(id); next++) {
			id = wanted + "-" + next;
		}
		return id;
	}

	/// Of two documents of one version the later counts, as in the topic once it is
	/// compacted.
	private Map<String, SessionDocument> read() {
		Map<String, SessionDocument> latest = new TreeMap<>();
		for (LogEntry<String, SessionDocument> each : topics.whole(Topics.SESSIONS)) {
			SessionDocument document = each.entry() == null ? null : each.entry().value();
			if (document != null) {
				latest.merge(document.sessionId(), document,
						(former, later) -> later.version() >= former.version() ? later : former);
			}
		}
		return latest;
	}

}
