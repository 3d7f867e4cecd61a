package org.biocluster.projection.kafka;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.biocluster.projection.position.Partition;
import org.biocluster.projection.position.Positions;
import org.biocluster.topic.Topic;
import org.biocluster.topic.kafka.ClientProperties;
import org.biocluster.wire.Wire;

/// Where a view's records come from; opens as many independent readers as are needed.
/// @param clientProperties of a consumer without a group that reads committed records and never resets a position
/// @param decoder thread-safe
public record TopicSource(Properties clientProperties, RecordDecoder decoder, List<Topic<?, ?>> topics,
		InstantSource clock) {

	/// Topics as the product writes them.
	public static TopicSource of(Wire wire, String clientId, List<Topic<?, ?>> topics, InstantSource clock) {
		// The positions are the view's; a reset would repeat or skip records without a
		// word.
		Properties properties = ClientProperties.consumer(wire.settings().kafka(), clientId,
				ClientProperties.Start.NONE);
		properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "10000");
		properties.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, "8000");
		return new TopicSource(properties, new WireDecoder(wire, topics), topics, clock);
	}

	public TopicReader open(int maxRecords, Duration pause) {
		List<String> names = this.topics.stream().<String>map(Topic::name).toList();
		return TopicReader.open(this.clientProperties, this.decoder, names, maxRecords, pause, this.clock);
	}

	public Positions ends(Collection<Partition> partitions) {
		return TopicEnds.read(this.clientProperties, partitions);
	}

	/// Which partitions no longer hold the record that a view needs next, because the
	/// topic keeps records for a time only; and where these partitions begin.
	/// @throws ViewMismatchException when the topic should have kept the record, or
	/// never had it
	public Map<Partition, Long> expired(Positions stored, Positions beginnings, Positions ends) {
		Map<Partition, Long> expired = new TreeMap<>();
		ends.next().forEach((partition, end) -> {
			if (stored.at(partition) > end) {
				throw ViewMismatchException.viewIsAhead(partition, stored.at(partition), end);
			}
		});
		beginnings.next().forEach((partition, beginning) -> {
			if (stored.at(partition) < beginning) {
				if (isForEver(partition.topic())) {
					throw ViewMismatchException.historyIsCut(partition, stored.at(partition), beginning);
				}
				expired.put(partition, beginning);
			}
		});
		return expired;
	}

	private boolean isForEver(String name) {
		return this.topics.stream()
			.filter((topic) -> topic.name().equals(name))
			.anyMatch((topic) -> "-1".equals(topic.settings().configs().get("retention.ms")));
	}

}
