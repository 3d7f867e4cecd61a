package org.biocluster.wire;

import java.io.IOException;

import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/// A schema that records were written with, and how to read them. Thread-safe.
final class WriterSchema {

	private final Schema schema;

	private final boolean own;

	private final DatumReader<SpecificRecord> reader;

	WriterSchema(Schema schema, Schema mine) {
		this.schema = schema;
		this.own = schema.equals(mine);
		this.reader = new SpecificDatumReader<>(schema, mine, SpecificData.getForSchema(mine));
	}

	/// Whether records of it carry what the topic is for.
	boolean isFor(Schema mine) {
		return schema.getFullName().equals(mine.getFullName());
	}

	/// Whether it is the schema of this version; what it does not explain is garbage, not
	/// something newer.
	boolean isOwn() {
		return own;
	}

	/// The record as this version understands it.
	SpecificRecord read(byte[] bytes) throws IOException {
		return read(reader, bytes);
	}

	/// The record as its writer meant it.
	IndexedRecord readAsWritten(byte[] bytes) throws IOException {
		return read(new GenericDatumReader<>(schema), bytes);
	}

	private static <T> T read(DatumReader<T> reader, byte[] bytes) throws IOException {
		BinaryDecoder decoder = DecoderFactory.get()
			.binaryDecoder(bytes, ValueFormat.HEADER, bytes.length - ValueFormat.HEADER, null);
		T record = reader.read(null, decoder);
		if (!decoder.isEnd()) {
			throw new AvroRuntimeException("Bytes are left over");
		}
		return record;
	}

}
