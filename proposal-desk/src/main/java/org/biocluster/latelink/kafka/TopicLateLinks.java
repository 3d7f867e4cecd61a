package org.biocluster.latelink.kafka;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.biocluster.journal.LogEntry;
import org.biocluster.journal.kafka.TopicLog;
import org.biocluster.journal.kafka.TopicWriter;
import org.biocluster.latelink.LateLinks;
import org.biocluster.link.LateLink;
import org.biocluster.topic.Topics;

/// What counts is what the topic says; it is small, and read whole whenever somebody asks.
public final class TopicLateLinks implements LateLinks {

	private final TopicLog topics;

	private final TopicWriter writer;

	public TopicLateLinks(TopicLog topics, TopicWriter writer) {
		this.topics = topics;
		this.writer = writer;
	}

	@Override
	public List<LateLink> all() {
		return read().values().stream().sorted(Comparator.comparing(LateLink::at).reversed()).toList();
	}

	@Override
	public Optional<LateLink> find(UUID id) {
		return Optional.ofNullable(read().get(id));
	}

	@Override
	public void write(LateLink link) {
		writer.write(Topics.LATE_LINKS, link.id().toString(), link);
	}

	private Map<UUID, LateLink> read() {
		Map<UUID, LateLink> latest = new LinkedHashMap<>();
		for (LogEntry<String, LateLink> each : topics.whole(Topics.LATE_LINKS)) {
			LateLink link = each.entry() == null ? null : each.entry().value();
			if (link != null) {
				latest.put(link.id(), link);
			}
		}
		return latest;
	}

}
