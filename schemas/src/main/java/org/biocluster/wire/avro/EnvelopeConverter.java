package org.biocluster.wire.avro;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;

import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.Encoder;

/// A sealed hierarchy that is itself what a topic carries.
record EnvelopeConverter(Map<Class<?>, Converter> byClass, Map<String, Converter> byName) implements Converter {

	@Override
	public void encode(Object variant, Encoder out) throws IOException {
		Objects.requireNonNull(byClass.get(variant.getClass())).encode(variant, out);
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
