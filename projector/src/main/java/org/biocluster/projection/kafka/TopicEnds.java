package org.biocluster.projection.kafka;

import java.util.Collection;
import java.util.List;
import java.util.Properties;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.biocluster.projection.position.Partition;
import org.biocluster.projection.position.Positions;

/// Where topics end for everybody, committed or not: a bound that committed data can't lie behind. What a reader of
/// committed records calls the end stops in front of an open transaction and would miss what is committed after it.
public final class TopicEnds {

	private TopicEnds() {
	}

	public static Positions read(Properties clientProperties, Collection<Partition> partitions) {
		Properties properties = new Properties();
		properties.putAll(clientProperties);
		properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
		ByteArrayDeserializer bytes = new ByteArrayDeserializer();
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(properties, bytes, bytes)) {
			List<TopicPartition> asked = partitions.stream()
				.map((partition) -> new TopicPartition(partition.topic(), partition.number()))
				.toList();
			return TopicReader.positions(consumer.endOffsets(asked));
		}
	}

}
