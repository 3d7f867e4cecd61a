package org.biocluster.wire.avro;

import java.io.IOException;
import java.util.Map;

import org.apache.avro.Schema;
import org.apache.avro.io.Encoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/// Writes what a topic carries as the Avro record of the topic, and turns a record that was read back into it. Values are
/// written straight from the domain, records are made by reading only. Immutable and thread-safe.
/// @param <D> the type of the domain
public final class AvroMapping<D> {

	private final Schema schema;

	private final Converter converter;

	private AvroMapping(Schema schema, Converter converter) {
		this.schema = schema;
		this.converter = converter;
	}

	/// Pairs all components and fields, to any depth.
	/// @param type a record, or a sealed interface whose shared components stand in the
	/// envelope
	/// @param names for a class of the domain: names of its components that differ on the
	/// wire
	/// @param arguments what the type variables of the record stand for, by name
	/// @throws MappingMismatchException when a component lacks a field or the reverse, or
	/// their types differ
	public static <D> AvroMapping<D> of(Class<D> type, Class<? extends SpecificRecord> wire,
			Map<Class<?>, Map<String, String>> names, Map<String, Class<?>> arguments) {
		Schema schema = SpecificData.get().getSchema(wire);
		return new AvroMapping<>(schema, new Converters(names, arguments).root(type, schema));
	}

	/// The schema of the generated class.
	public Schema schema() {
		return schema;
	}

	/// Writes the record that carries this value.
	/// @throws RuntimeException when the value has no form on the wire
	public void encode(D value, Encoder out) throws IOException {
		converter.encode(value, out);
	}

	/// The value that was written.
	/// @throws UnknownVariantException when it holds a variant that this version does not
	/// know
	/// @throws RuntimeException when the domain refuses it
	@SuppressWarnings("unchecked")
	public D toDomain(SpecificRecord record) {
		return (D) converter.toDomain(record);
	}

}
