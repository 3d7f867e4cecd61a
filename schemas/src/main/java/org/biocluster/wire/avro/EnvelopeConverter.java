package org.biocluster.wire.avro;

import java.util.Map;
import java.util.Objects;

import org.apache.avro.generic.IndexedRecord;

/// A sealed hierarchy that is itself what a topic carries.
record EnvelopeConverter(Map<Class<?>, Converter> byClass, Map<String, Converter> byName) implements Converter {

	@Override
	public Object toWire(Object variant) {
		return Objects.requireNonNull(byClass.get(variant.getClass())).toWire(variant);
	}

	@Override
	public Object toDomain(Object value) {
		IndexedRecord envelope = (IndexedRecord) value;
		Envelope.check(envelope);
		Object payload = envelope.get(envelope.getSchema().getField(Envelope.PAYLOAD).pos());
		Converter variant = byName.get(((IndexedRecord) payload).getSchema().getName());
		if (variant == null) {
			throw new UnknownVariantException("Unknown payload of " + envelope.getSchema().getName());
		}
		return variant.toDomain(envelope);
	}

}
