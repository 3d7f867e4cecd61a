package org.biocluster.testsupport.confluent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;

import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/// In the place of `KafkaAvroSerializer`.
public final class StandInSerializer implements Serializer<Object> {

	private static final int HEADER = 5;

	private @Nullable StandInClient client;

	@Override
	public void configure(Map<String, ?> properties, boolean isKey) {
		this.client = new StandInClient(properties);
	}

	@Override
	public byte[] serialize(String topic, Object data) {
		SpecificRecord record = (SpecificRecord) data;
		Schema schema = record.getSchema();
		StandInClient configured = this.client;
		if (configured == null) {
			throw new IllegalStateException("Not configured");
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.writeBytes(ByteBuffer.allocate(HEADER).put((byte) 0).putInt(configured.idOf(topic, schema)).array());
		try {
			BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
			new SpecificDatumWriter<>(schema, SpecificData.getForSchema(schema)).write(record, encoder);
			return bytes.toByteArray();
		}
		catch (IOException e) {
			throw new SerializationException("Error serializing Avro message", e);
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
