package org.biocluster.wire.avro;

import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.NullUnmarked;

/// A record with parts, paired by name. In an envelope the field `type` is derived from the payload.
/// @param envelope whether it is one
/// @param positions of the field of each component
@NullUnmarked
record RecordConverter(DomainRecord domain, boolean envelope, int[] positions, Converter[] converters,
		RecordWriter writer, RecordReader reader) implements Converter {

	@Override
	public void encode(Object value, MemoryEncoder out) {
		writer.write(value, out);
	}

	@Override
	public Object decode(MemoryDecoder in) {
		return reader.read(in);
	}

	@Override
	public Object toDomain(Object value) {
		IndexedRecord filled = (IndexedRecord) value;
		if (envelope) {
			Envelope.check(filled);
		}
		Object[] values = new Object[converters.length];
		for (int i = 0; i < converters.length; i++) {
			values[i] = converters[i].toDomain(filled.get(positions[i]));
		}
		return domain.create(values);
	}

}
