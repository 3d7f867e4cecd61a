package org.biocluster.projection.kafka;

import java.time.Instant;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.biocluster.projection.position.Partition;
import org.jspecify.annotations.Nullable;

/// A record as it stands in its topic: coordinates and bytes.
public record RawRecord(Partition partition, long offset, Instant timestamp, byte @Nullable [] key,
		byte @Nullable [] value) {

	public static RawRecord of(ConsumerRecord<byte[], byte[]> received) {
		return new RawRecord(new Partition(received.topic(), received.partition()), received.offset(),
				Instant.ofEpochMilli(received.timestamp()), received.key(), received.value());
	}

	/// Coordinates and sizes only; the bytes may be personal data.
	@Override
	public String toString() {
		return this.partition + "@" + this.offset;
	}

}
