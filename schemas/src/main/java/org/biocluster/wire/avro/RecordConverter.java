package org.biocluster.wire.avro;

import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.NullUnmarked;

/// A record with parts, paired by name. In an envelope the field `type` is derived from the payload.
/// @param positions of the field of each component
@NullUnmarked
record RecordConverter(DomainRecord domain, AvroClass wire, int[] positions,
		Converter[] converters) implements Converter {

	@Override
	public Object toWire(Object value) {
		IndexedRecord filled = wire.create();
		for (int i = 0; i < converters.length; i++) {
			filled.put(positions[i], converters[i].toWire(domain.read(i, value)));
		}
		if (wire.isEnvelope()) {
			Envelope.label(filled);
		}
		return filled;
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
