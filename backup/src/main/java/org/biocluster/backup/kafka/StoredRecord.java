package org.biocluster.backup.kafka;

import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/// A record as it stood in its topic, byte for byte.
/// @param timestamp milliseconds since 1970
/// @param value null: the key is forgotten
record StoredRecord(long offset, long timestamp, byte @Nullable [] key, byte @Nullable [] value, List<Header> headers) {

	StoredRecord {
		headers = List.copyOf(headers);
	}

	static StoredRecord of(ConsumerRecord<byte[], byte[]> source) {
		List<Header> headers = new ArrayList<>();
		source.headers().forEach((header) -> headers.add(new RecordHeader(header.key(), header.value())));
		return new StoredRecord(source.offset(), source.timestamp(), source.key(), source.value(), headers);
	}

	ProducerRecord<byte[], byte[]> to(String topic, int partition) {
		return new ProducerRecord<>(topic, partition, timestamp, key, value, headers);
	}

	/// The same key without what it held.
	StoredRecord forgotten() {
		return new StoredRecord(offset, timestamp, key, null, headers);
	}

}
