package org.biocluster.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.biocluster.topic.kafka.KafkaConnection;

/// A registry in memory, for tests about bytes: its serializer and deserializer write and read Confluent's format.
public final class MemoryRegistry {

	private static final Map<Integer, Schema> SCHEMAS = new ConcurrentHashMap<>();

	static volatile boolean down;

	private MemoryRegistry() {
	}

	static WireSettings settings() {
		return new WireSettings(KafkaConnection.plaintext("127.0.0.1:1"), "http://127.0.0.1:1", Writer.class.getName(),
				Reader.class.getName(), Map.of());
	}

	static synchronized int register(Schema schema) {
		for (Map.Entry<Integer, Schema> known : SCHEMAS.entrySet()) {
			if (known.getValue().equals(schema)) {
				return known.getKey();
			}
		}
		SCHEMAS.put(SCHEMAS.size() + 1, schema);
		return SCHEMAS.size();
	}

	/// The bytes that a writer with this schema writes.
	static byte[] write(IndexedRecord record) {
		return write(register(record.getSchema()), record);
	}

	static byte[] write(int id, IndexedRecord record) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.writeBytes(ByteBuffer.allocate(5).put((byte) 0).putInt(id).array());
		BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
		try {
			if (record instanceof SpecificRecord specific) {
				new SpecificDatumWriter<>(record.getSchema(), SpecificData.getForClass(specific.getClass()))
					.write(specific, encoder);
			}
			else {
				new GenericDatumWriter<>(record.getSchema(), GenericData.get()).write(record, encoder);
			}
			encoder.flush();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return bytes.toByteArray();
	}

	/// Writes.
	public static final class Writer implements Serializer<Object> {

		@Override
		public byte[] serialize(String topic, Object data) {
			connect();
			return write((IndexedRecord) data);
		}

	}

	/// Reads.
	public static final class Reader implements Deserializer<Object> {

		@Override
		public Object deserialize(String topic, byte[] bytes) {
			connect();
			Schema schema = SCHEMAS.get(ByteBuffer.wrap(bytes).getInt(1));
			if (schema == null) {
				throw new NotFound();
			}
			try {
				return new GenericDatumReader<>(schema).read(null,
						DecoderFactory.get().binaryDecoder(bytes, 5, bytes.length - 5, null));
			}
			catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}

	}

	/// What a real client throws for an id that the registry does not know.
	public static final class NotFound extends RuntimeException {

		private static final long serialVersionUID = 1L;

		/// The status of the answer.
		public int getStatus() {
			return 404;
		}

		/// What Confluent's registry calls it.
		public int getErrorCode() {
			return 40403;
		}

	}

	private static void connect() {
		if (down) {
			throw new IllegalStateException(new ConnectException("refused"));
		}
	}

}
