package org.biocluster.history.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.biocluster.inbox.Inbox;
import org.biocluster.inbox.Inbox.LogPosition;
import org.biocluster.journal.LogEntry;
import org.biocluster.journal.kafka.TopicLog;
import org.biocluster.proposal.ProposalId;
import org.biocluster.topic.Topic;
import org.biocluster.topic.Topics;

/// Finds the wanted records.
public final class HistoryReader {

	private final TopicLog log;

	private final Inbox inbox;

	public HistoryReader(TopicLog log, Inbox inbox) {
		this.log = log;
		this.inbox = inbox;
	}

	List<LogEntry<?, ?>> read(HistorySelection selection) {
		Optional<ProposalId> proposal = selection.proposal();
		return proposal.isPresent() ? ofProposal(proposal.get()) : slice(selection.chosenTopic(),
				selection.chosenPartition(), selection.chosenOffset(), selection.chosenLimit());
	}

	private <K, V> List<LogEntry<?, ?>> slice(Topic<K, V> topic, int partition, long offset, int limit) {
		return List.copyOf(log.slice(topic, partition, offset, limit));
	}

	/// The view knows the places; the records themselves come from the history. The
	/// events of one command stand close
	/// together, so few reads find them.
	private List<LogEntry<?, ?>> ofProposal(ProposalId id) {
		List<LogEntry<?, ?>> found = new ArrayList<>();
		List<LogPosition> places = inbox.history(id);
		for (int next = 0; next < places.size();) {
			LogPosition first = places.get(next);
			List<LogEntry<?, ?>> slice = List.copyOf(log.slice(Topics.PROPOSAL_EVENTS, first.partition(),
					first.offset(), Math.min(places.size() - next, 100)));
			int before = found.size();
			slice.stream().filter((entry) -> places.contains(place(entry))).forEach(found::add);
			int read = found.size() - before;
			if (read == 0) {
				return found;
			}
			next += read;
		}
		return found;
	}

	private static LogPosition place(LogEntry<?, ?> entry) {
		return new LogPosition(entry.partition(), entry.offset());
	}

}
