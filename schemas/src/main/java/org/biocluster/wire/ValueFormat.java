package org.biocluster.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.biocluster.wire.avro.AvroMapping;
import org.biocluster.wire.avro.Envelope;
import org.biocluster.wire.avro.SmallestRecord;
import org.biocluster.wire.avro.UnknownVariantException;
import org.jspecify.annotations.Nullable;

/// Reads and writes the values of one topic: a zero byte, the four bytes of the schema's id, then the Avro record.
/// Thread-safe.
final class ValueFormat<V> {

	static final int HEADER = 5;

	private final String topic;

	private final AvroMapping<V> mapping;

	private final Delegates delegates;

	private final Map<Integer, WriterSchema> writers = new ConcurrentHashMap<>();

	private volatile byte @Nullable [] header;

	ValueFormat(Format<?, V> format, Delegates delegates) {
		this.topic = format.topic().name();
		this.mapping = format.value();
		this.delegates = delegates;
	}

	/// Asks the registry for what will be needed, so that the first record does not have
	/// to wait for it.
	void warmUp() {
		SpecificRecord smallest = SmallestRecord.of(mapping.schema());
		writerSchema(bytes(header(), smallest));
	}

	byte[] encode(V value) {
		return mapping.encode(header(), value);
	}

	V decode(byte[] bytes) {
		if (bytes.length <= HEADER || bytes[0] != 0 || id(bytes) <= 0) {
			throw new UndecodableRecordException(topic, "not in the wire format");
		}
		WriterSchema written = writerSchema(bytes);
		if (!written.isFor(mapping.schema())) {
			throw new UndecodableRecordException(topic, "a record of another topic");
		}
		return written.isOwn() ? decodeOwn(bytes) : decodeResolved(written, bytes);
	}

	private V decodeOwn(byte[] bytes) {
		try {
			return mapping.decode(bytes, HEADER);
		}
		catch (RuntimeException e) {
			throw new UndecodableRecordException(topic, "not readable with the schema it names", e);
		}
	}

	private V decodeResolved(WriterSchema written, byte[] bytes) {
		SpecificRecord record = read(written, bytes);
		try {
			return mapping.toDomain(record);
		}
		catch (UnknownVariantException e) {
			throw diagnosis(written, bytes, e);
		}
		catch (RuntimeException e) {
			throw new UndecodableRecordException(topic, "the values make no sense", e);
		}
	}

	private SpecificRecord read(WriterSchema written, byte[] bytes) {
		try {
			return written.read(bytes);
		}
		catch (IOException | RuntimeException | StackOverflowError e) {
			throw diagnosis(written, bytes, e);
		}
	}

	/// Reads once more the way the writer meant it: what makes sense only that way is
	/// newer, the rest is garbage.
	private WireException diagnosis(WriterSchema written, byte[] bytes, Throwable cause) {
		try {
			if (Envelope.isConsistent(written.readAsWritten(bytes))) {
				return new NewerRecordException(topic, "a record that this version does not understand");
			}
			return new UndecodableRecordException(topic, "not readable with the schema it names", cause);
		}
		catch (IOException | RuntimeException | StackOverflowError e) {
			return new UndecodableRecordException(topic, "not readable with the schema it names", e);
		}
	}

	private WriterSchema writerSchema(byte[] bytes) {
		WriterSchema known = writers.get(id(bytes));
		if (known != null) {
			return known;
		}
		WriterSchema found = new WriterSchema(delegates.schemaOf(topic, bytes), mapping.schema());
		writers.put(id(bytes), found);
		return found;
	}

	private byte[] header() {
		byte[] known = this.header;
		return known != null ? known : askForHeader();
	}

	private static byte[] bytes(byte[] id, SpecificRecord record) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		Schema schema = record.getSchema();
		try {
			bytes.write(id);
			BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
			new SpecificDatumWriter<SpecificRecord>(schema, SpecificData.getForSchema(schema)).write(record, encoder);
			encoder.flush();
			return bytes.toByteArray();
		}
		catch (IOException e) {
			throw new UncheckedIOException("Memory does not fail", e);
		}
	}

	/// What the configured serializer writes must be what is written here, or nobody else
	/// could read it.
	private byte[] askForHeader() {
		SpecificRecord smallest = SmallestRecord.of(mapping.schema());
		byte[] theirs = registered(smallest);
		byte[] id = Arrays.copyOf(theirs, HEADER);
		if (theirs.length <= HEADER || !Arrays.equals(theirs, bytes(id, smallest))) {
			throw new IllegalStateException("The configured serializer writes another format than Confluent's");
		}
		this.header = id;
		return id;
	}

	private byte[] registered(SpecificRecord smallest) {
		try {
			return delegates.write(topic, smallest);
		}
		catch (WireException e) {
			throw new RegistryUnavailableException(topic,
					"the schema registry does not name the schema; if it answers, run the set-up step", e);
		}
	}

	private static int id(byte[] bytes) {
		return ByteBuffer.wrap(bytes).getInt(1);
	}

}
