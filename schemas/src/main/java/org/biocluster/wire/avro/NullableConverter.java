package org.biocluster.wire.avro;

import org.jspecify.annotations.NullUnmarked;

/// Lets null through and leaves every other value to another converter.
@NullUnmarked
record NullableConverter(Converter present) implements Converter {

	@Override
	public Object toWire(Object domain) {
		return domain == null ? null : present.toWire(domain);
	}

	@Override
	public Object toDomain(Object wire) {
		return wire == null ? null : present.toDomain(wire);
	}

}
