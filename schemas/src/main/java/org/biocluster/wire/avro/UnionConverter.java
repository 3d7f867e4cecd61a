package org.biocluster.wire.avro;

import java.util.Map;
import java.util.Objects;

import org.apache.avro.generic.IndexedRecord;

/// A sealed hierarchy, each variant paired with the branch of the same simple name.
record UnionConverter(String path, Map<Class<?>, Converter> byClass,
		Map<String, Converter> byName) implements Converter {

	@Override
	public Object toWire(Object variant) {
		return Objects.requireNonNull(byClass.get(variant.getClass())).toWire(variant);
	}

	@Override
	public Object toDomain(Object branch) {
		Converter variant = byName.get(((IndexedRecord) branch).getSchema().getName());
		if (variant == null) {
			throw new UnknownVariantException("Unknown branch at " + path);
		}
		return variant.toDomain(branch);
	}

}
