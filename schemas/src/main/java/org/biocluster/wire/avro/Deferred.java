package org.biocluster.wire.avro;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/// Stands for the converter of a hierarchy inside of that hierarchy; complete before anything is read or written.
final class Deferred implements Converter {

	private @Nullable Converter whole;

	void becomes(Converter converter) {
		whole = converter;
	}

	@Override
	public void encode(Object domain, MemoryEncoder out) {
		whole().encode(domain, out);
	}

	@Override
	public Object decode(MemoryDecoder in) {
		return whole().decode(in);
	}

	@Override
	public Object toDomain(Object wire) {
		return whole().toDomain(wire);
	}

	private Converter whole() {
		return Objects.requireNonNull(whole);
	}

}
