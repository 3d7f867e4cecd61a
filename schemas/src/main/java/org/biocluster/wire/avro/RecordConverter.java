package org.biocluster.wire.avro;

import java.io.IOException;

import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.Encoder;
import org.jspecify.annotations.NullUnmarked;

/// A record with parts, paired by name. In an envelope the field `type` is derived from the payload.
/// @param positions of the field of each component
/// @param fields in the order of the schema
@NullUnmarked
record RecordConverter(DomainRecord domain, AvroClass wire, int[] positions, Converter[] converters,
		FieldWriter[] fields) implements Converter {

	@Override
	public void encode(Object value, Encoder out) throws IOException {
		FieldWriter.write(fields, value, out);
	}

	@Override
	public Object toDomain(Object value) {
		IndexedRecord filled = (IndexedRecord) value;
		if (wire.isEnvelope()) {
			Envelope.check(filled);
		}
		Object[] values = new Object[converters.length];
		for (int i = 0; i < converters.length; i++) {
			values[i] = converters[i].toDomain(filled.get(positions[i]));
		}
		return domain.create(values);
	}

}
