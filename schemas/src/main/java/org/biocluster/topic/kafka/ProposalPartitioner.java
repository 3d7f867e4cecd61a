package org.biocluster.topic.kafka;

import java.util.Arrays;
import java.util.Map;

import org.apache.kafka.clients.producer.Partitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.utils.Utils;

/// Chooses the partition by the proposal alone, so that everything about one proposal has the same partition number in
/// every topic. For keys that are an id it is what Kafka does anyway; a text's key has more after the id.
public final class ProposalPartitioner implements Partitioner {

	/// Length of an id in a key.
	private static final int ID = 36;

	/// The partition of a key.
	public static int partition(byte[] key, int partitions) {
		byte[] id = key.length > ID && key[ID] == '/' ? Arrays.copyOf(key, ID) : key;
		return Utils.toPositive(Utils.murmur2(id)) % partitions;
	}

	@Override
	public int partition(String topic, Object key, byte[] keyBytes, Object value, byte[] valueBytes, Cluster cluster) {
		return partition(keyBytes, cluster.partitionsForTopic(topic).size());
	}

	@Override
	public void configure(Map<String, ?> settings) {
	}

	@Override
	public void close() {
	}

}
