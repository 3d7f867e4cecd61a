package org.biocluster.wire.avro;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/// A list, or a set, which is sorted on the wire so that equal values have equal bytes.
record ArrayConverter(Converter element, boolean set) implements Converter {

	@Override
	public Object toWire(Object domain) {
		Collection<?> values = (Collection<?>) domain;
		List<Object> wire = new ArrayList<>(values.size());
		values.forEach((value) -> wire.add(element.toWire(value)));
		if (set) {
			wire.sort(null);
		}
		return wire;
	}

	@Override
	public Object toDomain(Object wire) {
		Collection<?> values = (Collection<?>) wire;
		Collection<Object> domain = set ? new LinkedHashSet<>() : new ArrayList<>(values.size());
		values.forEach((value) -> domain.add(element.toDomain(value)));
		return domain;
	}

}
