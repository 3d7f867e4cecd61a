package org.biocluster.wire.avro;

import java.util.Map;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/// Writes what a topic carries as the Avro record of the topic, and reads it. Values of the schema of this version are
/// written straight from the domain and read straight into it; Avro reads those of other versions, and the record that it
/// makes is then turned into the domain. Immutable and thread-safe.
/// @param <D> the type of the domain
public final class AvroMapping<D> {

	static {
		AvroGuards.raise();
	}

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

	/// Pairs a record with the schema that follows from its own components: for bytes
	/// that nobody but this version of the program reads.
	public static <D> AvroMapping<D> derived(Class<D> type) {
		Schema schema = DerivedSchema.of(type);
		return new AvroMapping<>(schema, new Converters(Map.of(), Map.of()).root(type, schema));
	}

	/// The schema with which values are written.
	public Schema schema() {
		return schema;
	}

	/// The record that carries this value, behind a header.
	/// @throws RuntimeException when the value has no form on the wire
	public byte[] encode(byte[] header, D value) {
		MemoryEncoder out = MemoryEncoder.after(header);
		converter.encode(value, out);
		return out.toBytes();
	}

	/// Reads what was written with exactly the schema of this mapping.
	/// @param header how many bytes stand in front of the record
	/// @throws RuntimeException when the bytes are anything else
	@SuppressWarnings("unchecked")
	public D decode(byte[] bytes, int header) {
		MemoryDecoder in = new MemoryDecoder(bytes, header);
		D value = (D) converter.decode(in);
		in.end();
		return value;
	}

	/// The value that was written.
	/// @param record as Avro read it
	/// @throws UnknownVariantException when it holds a variant that this version does not
	/// know
	/// @throws RuntimeException when the domain refuses it
	@SuppressWarnings("unchecked")
	public D toDomain(SpecificRecord record) {
		return (D) converter.toDomain(record);
	}

}
