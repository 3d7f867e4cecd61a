package org.biocluster.wire.avro;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;

import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.Encoder;

/// A sealed hierarchy, each variant paired with the branch of the same simple name.
record UnionConverter(String path, Map<Class<?>, Branch> byClass, Map<String, Converter> byName) implements Converter {

	/// The name of the branch in which this variant is written.
	String nameOf(Object variant) {
		return branch(variant).name();
	}

	@Override
	public void encode(Object variant, Encoder out) throws IOException {
		Branch branch = branch(variant);
		out.writeIndex(branch.index());
		branch.converter().encode(variant, out);
	}

	private Branch branch(Object variant) {
		return Objects.requireNonNull(byClass.get(variant.getClass()));
	}

	@Override
	public Object toDomain(Object branch) {
		Converter variant = byName.get(((IndexedRecord) branch).getSchema().getName());
		if (variant == null) {
			throw new UnknownVariantException("Unknown branch at " + path);
		}
		return variant.toDomain(branch);
	}

	/// @param index in the union
	record Branch(int index, String name, Converter converter) {
	}

}
