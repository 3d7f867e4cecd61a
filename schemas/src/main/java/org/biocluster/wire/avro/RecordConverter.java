package org.biocluster.wire.avro;

import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.NullUnmarked;

/// A record with parts, paired by name. In an envelope the field `type` is derived from the payload.
/// @param positions of the field of each component
/// @param payload the component that an envelope carries; negative in any other record
/// @param components by the field of the schema; negative for the `type` of an envelope
/// @param fields in the order of the schema
@NullUnmarked
record RecordConverter(DomainRecord domain, int payload, int[] positions, int[] components, Converter[] converters,
		FieldWriter[] fields) implements Converter {

	@Override
	public void encode(Object value, MemoryEncoder out) {
		FieldWriter.write(fields, value, out);
	}

	@Override
	public Object decode(MemoryDecoder in) {
		Object[] values = new Object[converters.length];
		String label = null;
		for (int component : components) {
			if (component < 0) {
				label = in.readString();
			}
			else {
				values[component] = converters[component].decode(in);
			}
		}
		if (payload >= 0) {
			Envelope.check(label, ((UnionConverter) converters[payload]).nameOf(values[payload]));
		}
		return domain.create(values);
	}

	@Override
	public Object toDomain(Object value) {
		IndexedRecord filled = (IndexedRecord) value;
		if (payload >= 0) {
			Envelope.check(filled);
		}
		Object[] values = new Object[converters.length];
		for (int i = 0; i < converters.length; i++) {
			values[i] = converters[i].toDomain(filled.get(positions[i]));
		}
		return domain.create(values);
	}

}
