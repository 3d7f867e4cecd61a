package org.biocluster.testsupport.confluent;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;

import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/// In the place of `KafkaAvroDeserializer`; wraps what Avro throws in the same way.
public final class StandInDeserializer implements Deserializer<Object> {

	private static final int HEADER = 5;

	private @Nullable StandInClient client;

	@Override
	public void configure(Map<String, ?> properties, boolean isKey) {
		this.client = new StandInClient(properties);
	}

	@Override
	public Object deserialize(String topic, byte[] bytes) {
		ByteBuffer buffer = ByteBuffer.wrap(bytes);
		if (buffer.get() != 0) {
			throw new SerializationException("Unknown magic byte!");
		}
		StandInClient configured = this.client;
		if (configured == null) {
			throw new IllegalStateException("Not configured");
		}
		Schema schema = configured.schemaOf(topic, buffer.getInt());
		try {
			return new GenericDatumReader<>(schema).read(null,
					DecoderFactory.get().binaryDecoder(bytes, HEADER, bytes.length - HEADER, null));
		}
		catch (IOException | RuntimeException e) {
			throw new SerializationException("Error deserializing Avro message", e);
		}
	}

	@Override
	public void close() {
		StandInClient configured = this.client;
		if (configured != null) {
			configured.close();
		}
	}

}
