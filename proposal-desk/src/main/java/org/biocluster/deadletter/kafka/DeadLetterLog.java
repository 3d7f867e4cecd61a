package org.biocluster.deadletter.kafka;

import java.util.List;

import org.biocluster.deadletter.DeadLetter;
import org.biocluster.deadletter.Unprocessed;
import org.biocluster.journal.LogEntry;
import org.biocluster.journal.kafka.TopicLog;
import org.biocluster.topic.Topics;

/// Reads the dead letters that all services wrote. Nothing is kept: the topic forgets after some days, and so do we.
public final class DeadLetterLog {

	private final TopicLog log;

	public DeadLetterLog(TopicLog log) {
		this.log = log;
	}

	/// The newest first.
	public List<Unprocessed> newest(int limit) {
		return log.newest(Topics.DEAD_LETTERS, limit).stream().map(DeadLetterLog::unprocessed).toList();
	}

	private static Unprocessed unprocessed(LogEntry<byte[], byte[]> entry) {
		DeadLetter letter = DeadLetterHeaders.read(entry.headers())
			.orElseGet(() -> new DeadLetter(entry.topic().name(), entry.partition(), entry.offset(), "?",
					"no coordinates", entry.timestamp()));
		return new Unprocessed(Unprocessed.Source.DEAD_LETTERS, letter.component(), letter.topic(), letter.partition(),
				letter.offset(), letter.at(), letter.cause(), LogEntry.shown(entry.key()),
				LogEntry.shown(entry.value()));
	}

}
