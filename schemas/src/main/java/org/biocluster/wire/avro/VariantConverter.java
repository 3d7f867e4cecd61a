package org.biocluster.wire.avro;

import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.NullUnmarked;

/// One variant of a sealed hierarchy that is itself what a topic carries: what all variants share stands in the
/// envelope, the rest in the payload.
/// @param inEnvelope whether each component stands in the envelope
@NullUnmarked
record VariantConverter(DomainRecord domain, AvroClass envelope, AvroClass payload, boolean[] inEnvelope,
		int[] positions, Converter[] converters) implements Converter {

	@Override
	public Object toWire(Object value) {
		IndexedRecord outer = envelope.create();
		IndexedRecord inner = payload.create();
		for (int i = 0; i < converters.length; i++) {
			(inEnvelope[i] ? outer : inner).put(positions[i], converters[i].toWire(domain.read(i, value)));
		}
		outer.put(payloadPosition(), inner);
		Envelope.label(outer);
		return outer;
	}

	@Override
	public Object toDomain(Object value) {
		IndexedRecord outer = (IndexedRecord) value;
		IndexedRecord inner = (IndexedRecord) outer.get(payloadPosition());
		Object[] values = new Object[converters.length];
		for (int i = 0; i < converters.length; i++) {
			values[i] = converters[i].toDomain((inEnvelope[i] ? outer : inner).get(positions[i]));
		}
		return domain.create(values);
	}

	private int payloadPosition() {
		return envelope.schema().getField(Envelope.PAYLOAD).pos();
	}

}
