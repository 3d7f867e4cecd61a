package org.biocluster.wire.avro;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A list, or a set, which is sorted on the wire so that equal values have equal bytes.
record ArrayConverter(Converter element, boolean set) implements Converter {

	@Override
	public void encode(Object domain, MemoryEncoder out) {
		Collection<?> values = (Collection<?>) domain;
		if (set && values.size() > 1) {
			values = new TreeSet<>(values);
		}
		out.writeItems(values.size());
		for (Object value : values) {
			element.encode(value, out);
		}
		out.writeEnd();
	}

	@Override
	public Object decode(MemoryDecoder in) {
		int count = in.readItems();
		if (count == 0) {
			return set ? Set.of() : List.of();
		}
		Collection<Object> domain = set ? new LinkedHashSet<>() : new ArrayList<>();
		while (count > 0) {
			for (int i = 0; i < count; i++) {
				domain.add(element.decode(in));
			}
			count = in.readItems();
		}
		return domain;
	}

	@Override
	public Object toDomain(Object wire) {
		Collection<?> values = (Collection<?>) wire;
		Collection<Object> domain = set ? new LinkedHashSet<>() : new ArrayList<>(values.size());
		values.forEach((value) -> domain.add(element.toDomain(value)));
		return domain;
	}

}
