package org.biocluster.wire.avro;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// A map with texts as keys; sorted on the wire so that equal values have equal bytes.
record MapConverter(Converter value) implements Converter {

	@Override
	public void encode(Object domain, MemoryEncoder out) {
		Map<?, ?> sorted = new TreeMap<>((Map<?, ?>) domain);
		out.writeItems(sorted.size());
		for (Map.Entry<?, ?> entry : sorted.entrySet()) {
			out.writeString((String) entry.getKey());
			value.encode(entry.getValue(), out);
		}
		out.writeEnd();
	}

	@Override
	public Object decode(MemoryDecoder in) {
		Map<String, Object> domain = new LinkedHashMap<>();
		for (int count = in.readItems(); count > 0; count = in.readItems()) {
			for (int i = 0; i < count; i++) {
				String key = in.readString();
				domain.put(key, value.decode(in));
			}
		}
		return domain;
	}

	@Override
	public Object toDomain(Object wire) {
		Map<String, Object> domain = new LinkedHashMap<>();
		((Map<?, ?>) wire).forEach((key, each) -> domain.put((String) key, value.toDomain(each)));
		return domain;
	}

}
