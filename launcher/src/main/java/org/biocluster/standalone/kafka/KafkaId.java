package org.biocluster.standalone.kafka;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/// A UUID as Kafka writes it.
final class KafkaId {

	private KafkaId() {
	}

	static String of(UUID id) {
		ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES)
			.putLong(id.getMostSignificantBits())
			.putLong(id.getLeastSignificantBits());
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
	}

}
