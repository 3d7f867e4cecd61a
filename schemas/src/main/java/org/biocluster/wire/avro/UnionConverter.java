package org.biocluster.wire.avro;

import java.util.Map;
import java.util.Objects;

import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/// A sealed hierarchy, each variant paired with the branch of the same simple name.
/// @param byIndex in the order of the union; null where the union has no variant
record UnionConverter(String path, Map<Class<?>, Branch> byClass, Map<String, Converter> byName,
		@Nullable Converter[] byIndex) implements Converter {

	/// The name of the branch in which this variant is written, as it is written.
	byte[] labelOf(Object variant) {
		return branch(variant).label();
	}

	/// @throws UnknownVariantException when the variant is not the one that is named
	void check(String named, Object variant) {
		Envelope.check(named, branch(variant).name());
	}

	@Override
	public void encode(Object variant, MemoryEncoder out) {
		Branch branch = branch(variant);
		out.writeInt(branch.index());
		branch.converter().encode(variant, out);
	}

	private Branch branch(Object variant) {
		return Objects.requireNonNull(byClass.get(variant.getClass()));
	}

	@Override
	public Object decode(MemoryDecoder in) {
		return decode(in.readInt(), in);
	}

	/// Reads the variant in a branch of the union.
	Object decode(int index, MemoryDecoder in) {
		return known(byIndex[index]).decode(in);
	}

	@Override
	public Object toDomain(Object branch) {
		return known(byName.get(((IndexedRecord) branch).getSchema().getName())).toDomain(branch);
	}

	private Converter known(@Nullable Converter variant) {
		if (variant == null) {
			throw new UnknownVariantException("Unknown branch at " + path);
		}
		return variant;
	}

	/// @param index in the union
	/// @param label the name as it is written
	record Branch(int index, String name, byte[] label, Converter converter) {

		static Branch of(int index, String name, Converter converter) {
			return new Branch(index, name, Step.Constant.text(name).bytes(), converter);
		}

	}

}
