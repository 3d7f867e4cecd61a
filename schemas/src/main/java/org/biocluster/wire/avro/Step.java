package org.biocluster.wire.avro;

/// What is written for one field of a record, or before it.
sealed interface Step {

	/// A component.
	/// @param component its position in the record of the domain
	record Part(int component, Converter converter) implements Step {
	}

	/// The name of the variant that a component holds.
	/// @param component its position in the record of the domain
	record Label(int component, UnionConverter payload) implements Step {
	}

	/// The same bytes for every value.
	record Constant(byte[] bytes) implements Step {

		/// A text.
		static Constant text(String value) {
			MemoryEncoder out = MemoryEncoder.after(new byte[0]);
			out.writeString(value);
			return new Constant(out.toBytes());
		}

		/// Which branch of a union follows.
		static Constant branch(int index) {
			MemoryEncoder out = MemoryEncoder.after(new byte[0]);
			out.writeInt(index);
			return new Constant(out.toBytes());
		}

	}

}
