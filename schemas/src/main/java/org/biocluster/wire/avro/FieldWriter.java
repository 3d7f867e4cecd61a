package org.biocluster.wire.avro;

/// Writes one field of a record.
interface FieldWriter {

	/// @param value the record of the domain that has the field
	void write(Object value, MemoryEncoder out);

	/// Writes the field from the component it is paired with.
	static FieldWriter of(DomainRecord domain, int component, Converter converter) {
		Accessor accessor = domain.accessors()[component];
		return (value, out) -> converter.encode(accessor.read(value), out);
	}

	/// Writes all fields of a record.
	static void write(FieldWriter[] fields, Object value, MemoryEncoder out) {
		for (FieldWriter field : fields) {
			field.write(value, out);
		}
	}

}
