package org.biocluster.wire.avro;

/// Turns one kind of value into its form on the wire and back. Immutable, never sees null.
interface Converter {

	/// The value as generated Avro classes hold it.
	Object toWire(Object domain);

	/// The value as the domain holds it.
	/// @throws UnknownVariantException when the value is one that this version does not
	/// know
	/// @throws RuntimeException when the domain refuses the value
	Object toDomain(Object wire);

}
