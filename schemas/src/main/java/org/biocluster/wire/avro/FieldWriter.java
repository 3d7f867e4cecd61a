package org.biocluster.wire.avro;

import java.io.IOException;

import org.apache.avro.io.Encoder;

/// Writes one field of a record.
interface FieldWriter {

	/// @param value the record of the domain that has the field
	void write(Object value, Encoder out) throws IOException;

	/// Writes the field from the component it is paired with.
	static FieldWriter of(DomainRecord domain, int component, Converter converter) {
		return (value, out) -> converter.encode(domain.read(component, value), out);
	}

	/// Writes all fields of a record.
	static void write(FieldWriter[] fields, Object value, Encoder out) throws IOException {
		for (FieldWriter field : fields) {
			field.write(value, out);
		}
	}

}
