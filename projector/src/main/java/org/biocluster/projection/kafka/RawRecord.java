package org.biocluster.projection.kafka;

import java.time.Instant;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.biocluster.projection.position.Partition;
import org.biocluster.telemetry.trace.TraceParent;
import org.jspecify.annotations.Nullable;

/// A record as it stands in its topic: coordinates and bytes.
/// @param trace the trace it belongs to; null when it names none
public record RawRecord(Partition partition, long offset, Instant timestamp, byte @Nullable [] key,
		byte @Nullable [] value, @Nullable TraceParent trace) {

	/// A record of no trace.
	public RawRecord(Partition partition, long offset, Instant timestamp, byte @Nullable [] key,
			byte @Nullable [] value) {
		this(partition, offset, timestamp, key, value, null);
	}

	public static RawRecord of(ConsumerRecord<byte[], byte[]> received) {
		return new RawRecord(new Partition(received.topic(), received.partition()), received.offset(),
				Instant.ofEpochMilli(received.timestamp()), received.key(), received.value(),
				TraceParent.of(received.headers()));
	}

	/// Coordinates and sizes only; the bytes may be personal data.
	@Override
	public String toString() {
		return this.partition + "@" + this.offset;
	}

}
