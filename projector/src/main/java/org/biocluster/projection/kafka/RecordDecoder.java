package org.biocluster.projection.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Turns bytes into a key and a value; never throws.
@FunctionalInterface
public interface RecordDecoder {

	Reading decode(ConsumerRecord<byte[], byte[]> received);

}
