package org.biocluster.wire.avro;

/// Writes one kind of value, reads it, and turns what Avro read into it. Immutable; only where a value may be missing it
/// sees null.
interface Converter {

	/// Writes the value as the schema of its place says.
	void encode(Object domain, MemoryEncoder out);

	/// Reads what was written with exactly the schema of its place.
	/// @throws RuntimeException when the bytes are no such value or the domain refuses it
	Object decode(MemoryDecoder in);

	/// The value as the domain holds it.
	/// @param wire what Avro made of a value that another schema may have written
	/// @throws UnknownVariantException when the value is one that this version does not
	/// know
	/// @throws RuntimeException when the domain refuses the value
	Object toDomain(Object wire);

}
