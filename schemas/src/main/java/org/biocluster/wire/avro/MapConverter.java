package org.biocluster.wire.avro;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// A map with texts as keys; sorted on the wire so that equal values have equal bytes.
record MapConverter(Converter value) implements Converter {

	@Override
	public Object toWire(Object domain) {
		Map<String, Object> wire = new TreeMap<>();
		((Map<?, ?>) domain).forEach((key, each) -> wire.put((String) key, value.toWire(each)));
		return wire;
	}

	@Override
	public Object toDomain(Object wire) {
		Map<String, Object> domain = new LinkedHashMap<>();
		((Map<?, ?>) wire).forEach((key, each) -> domain.put((String) key, value.toDomain(each)));
		return domain;
	}

}
