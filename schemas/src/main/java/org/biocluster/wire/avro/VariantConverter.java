package org.biocluster.wire.avro;

import java.io.IOException;

import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.Encoder;
import org.jspecify.annotations.NullUnmarked;

/// One variant of a sealed hierarchy that is itself what a topic carries: what all variants share stands in the
/// envelope, the rest in the payload.
/// @param payload where it stands in the envelope
/// @param inEnvelope whether each component stands in the envelope
/// @param fields of the envelope in the order of its schema, the payload among them
@NullUnmarked
record VariantConverter(DomainRecord domain, int payload, boolean[] inEnvelope, int[] positions, Converter[] converters,
		FieldWriter[] fields) implements Converter {

	@Override
	public void encode(Object value, Encoder out) throws IOException {
		FieldWriter.write(fields, value, out);
	}

	@Override
	public Object toDomain(Object value) {
		IndexedRecord outer = (IndexedRecord) value;
		IndexedRecord inner = (IndexedRecord) outer.get(payload);
		Object[] values = new Object[converters.length];
		for (int i = 0; i < converters.length; i++) {
			values[i] = converters[i].toDomain((inEnvelope[i] ? outer : inner).get(positions[i]));
		}
		return domain.create(values);
	}

}
