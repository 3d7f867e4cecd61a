package org.biocluster.wire.avro;

import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.NullUnmarked;

/// One variant of a sealed hierarchy that is itself what a topic carries: what all variants share stands in the
/// envelope, the rest in the payload.
/// @param name of the payload
/// @param payload where it stands in the envelope
/// @param inEnvelope whether each component stands in the envelope
/// @param own components, in the order of the payload's fields
/// @param writer of the whole envelope
@NullUnmarked
record VariantConverter(String name, DomainRecord domain, int payload, boolean[] inEnvelope, int[] positions, int[] own,
		Converter[] converters, RecordWriter writer) {

	void encode(Object value, MemoryEncoder out) {
		writer.write(value, out);
	}

	/// Puts the converters of the envelope's fields into their places.
	void shareInto(Converter[] envelope) {
		for (int i = 0; i < converters.length; i++) {
			if (inEnvelope[i]) {
				envelope[positions[i]] = converters[i];
			}
		}
	}

	/// The components that stand in the payload, in their places.
	Object[] decodePayload(MemoryDecoder in) {
		Object[] values = new Object[converters.length];
		for (int component : own) {
			values[component] = converters[component].decode(in);
		}
		return values;
	}

	/// @param values with the components of the payload
	/// @param outer the values of the envelope, by field
	Object create(Object[] values, Object[] outer) {
		for (int i = 0; i < values.length; i++) {
			if (inEnvelope[i]) {
				values[i] = outer[positions[i]];
			}
		}
		return domain.create(values);
	}

	Object toDomain(IndexedRecord outer) {
		IndexedRecord inner = (IndexedRecord) outer.get(payload);
		Object[] values = new Object[converters.length];
		for (int i = 0; i < converters.length; i++) {
			values[i] = converters[i].toDomain((inEnvelope[i] ? outer : inner).get(positions[i]));
		}
		return domain.create(values);
	}

}
