package org.biocluster.testsupport.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;

/// Decodes records as any Confluent client does: a zero byte, the schema's id, Avro. Thread-safe.
final class ConfluentDecoder {

	private static final int HEADER = 5;

	private final String registryUrl;

	private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

	ConfluentDecoder(String registryUrl) {
		this.registryUrl = registryUrl;
	}

	GenericRecord decode(byte[] value) {
		ByteBuffer header = ByteBuffer.wrap(value);
		if (value.length < HEADER || header.get() != 0) {
			throw new IllegalArgumentException("Not in the Confluent wire format");
		}
		Schema schema = this.schemas.computeIfAbsent(header.getInt(), this::schema);
		try {
			return new GenericDatumReader<GenericRecord>(schema).read(null,
					DecoderFactory.get().binaryDecoder(value, HEADER, value.length - HEADER, null));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Schema schema(int id) {
		Answer answer = Http.surelyGet(this.registryUrl + "/apis/ccompat/v7/schemas/ids/" + id, Map.of());
		if (answer.status() != 200) {
			throw new IllegalStateException("The registry doesn't know schema " + id + ": " + answer);
		}
		return new Schema.Parser().parse(answer.json().path("schema").asString());
	}

}
