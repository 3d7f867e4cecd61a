package org.biocluster.wire.avro;

import java.io.IOException;

import org.apache.avro.io.Encoder;

/// Writes one kind of value and turns what was read back into it. Immutable; only where a value may be missing it sees
/// null.
interface Converter {

	/// Writes the value as the schema of its place says.
	void encode(Object domain, Encoder out) throws IOException;

	/// The value as the domain holds it.
	/// @throws UnknownVariantException when the value is one that this version does not
	/// know
	/// @throws RuntimeException when the domain refuses the value
	Object toDomain(Object wire);

}
