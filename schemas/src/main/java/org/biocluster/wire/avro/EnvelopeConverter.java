package org.biocluster.wire.avro;

import java.util.Map;
import java.util.Objects;

import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.NullUnmarked;

/// A sealed hierarchy that is itself what a topic carries.
/// @param type where the field `type` stands in the envelope
/// @param payload where the payload stands there
/// @param shared the converter of every other field of the envelope
/// @param byIndex in the order of the union; null where it has no variant
@NullUnmarked
record EnvelopeConverter(int type, int payload, Converter[] shared, Map<Class<?>, VariantConverter> byClass,
		Map<String, VariantConverter> byName, VariantConverter[] byIndex) implements Converter {

	@Override
	public void encode(Object variant, MemoryEncoder out) {
		Objects.requireNonNull(byClass.get(variant.getClass())).encode(variant, out);
	}

	@Override
	public Object decode(MemoryDecoder in) {
		Object[] outer = new Object[shared.length];
		Object[] values = null;
		VariantConverter variant = null;
		String named = null;
		for (int field = 0; field < outer.length; field++) {
			if (field == type) {
				named = in.readString();
			}
			else if (field == payload) {
				variant = known(byIndex[in.readInt()]);
				values = variant.decodePayload(in);
			}
			else {
				outer[field] = shared[field].decode(in);
			}
		}
		Envelope.check(named, variant.name());
		return variant.create(values, outer);
	}

	@Override
	public Object toDomain(Object value) {
		IndexedRecord envelope = (IndexedRecord) value;
		Envelope.check(envelope);
		IndexedRecord carried = (IndexedRecord) envelope.get(payload);
		return known(byName.get(carried.getSchema().getName())).toDomain(envelope);
	}

	private static VariantConverter known(VariantConverter variant) {
		if (variant == null) {
			throw new UnknownVariantException("Unknown payload");
		}
		return variant;
	}

}
