package org.biocluster.wire.avro;

import org.apache.avro.Schema;
import org.jspecify.annotations.NullUnmarked;

/// Lets null through and leaves every other value to another converter.
/// @param nullBranch of the union
/// @param branch of the union that all other values have; negative when the converter
/// writes it, because there are several
@NullUnmarked
record NullableConverter(Converter present, int nullBranch, int branch) implements Converter {

	static NullableConverter of(Converter present, Schema union) {
		int nullBranch = union.getIndexNamed(Schema.Type.NULL.getName());
		return new NullableConverter(present, nullBranch, union.getTypes().size() == 2 ? 1 - nullBranch : -1);
	}

	@Override
	public void encode(Object domain, MemoryEncoder out) {
		if (domain == null) {
			out.writeInt(nullBranch);
			return;
		}
		if (branch >= 0) {
			out.writeInt(branch);
		}
		present.encode(domain, out);
	}

	@Override
	public Object decode(MemoryDecoder in) {
		int index = in.readInt();
		if (index == nullBranch) {
			return null;
		}
		if (branch < 0) {
			return ((UnionConverter) present).decode(index, in);
		}
		if (index != branch) {
			throw new IndexOutOfBoundsException(index);
		}
		return present.decode(in);
	}

	@Override
	public Object toDomain(Object wire) {
		return wire == null ? null : present.toDomain(wire);
	}

}
