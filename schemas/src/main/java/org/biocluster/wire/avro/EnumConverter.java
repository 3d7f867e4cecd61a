package org.biocluster.wire.avro;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.jspecify.annotations.Nullable;

/// Pairs constants by name. The schema's default symbol, which stands for every symbol a reader does not know, may
/// lack a constant; reading it is then reading something newer.
record EnumConverter(String path, Map<Object, Object> wire, Map<Object, Object> domain) implements Converter {

	/// @throws MappingMismatchException when a constant lacks a symbol or the reverse
	static EnumConverter of(String path, Class<?> type, Schema schema) {
		if (schema.getType() != Schema.Type.ENUM || !schema.getName().equals(type.getSimpleName())) {
			throw new MappingMismatchException(path,
					"the enum " + type.getSimpleName() + " needs an enum of that name");
		}
		Map<String, Object> constants = byName(type);
		Map<String, Object> symbols = byName(SpecificData.get().getClass(schema));
		Map<Object, Object> toWire = new HashMap<>();
		Map<Object, Object> toDomain = new HashMap<>();
		constants.forEach((name, constant) -> {
			if (!symbols.containsKey(name)) {
				throw new MappingMismatchException(path, "the schema lacks the symbol " + name);
			}
			toWire.put(constant, symbols.get(name));
			toDomain.put(symbols.get(name), constant);
		});
		for (String name : symbols.keySet()) {
			if (!constants.containsKey(name) && !name.equals(schema.getEnumDefault())) {
				throw new MappingMismatchException(path, "the domain lacks the constant " + name);
			}
		}
		return new EnumConverter(path, Map.copyOf(toWire), Map.copyOf(toDomain));
	}

	@Override
	public Object toWire(Object constant) {
		return Objects.requireNonNull(wire.get(constant));
	}

	@Override
	public Object toDomain(Object symbol) {
		Object constant = domain.get(symbol);
		if (constant == null) {
			throw new UnknownVariantException("Unknown symbol at " + path);
		}
		return constant;
	}

	private static Map<String, Object> byName(@Nullable Class<?> type) {
		Map<String, Object> names = new HashMap<>();
		if (type != null) {
			Arrays.stream(type.getEnumConstants())
				.forEach((constant) -> names.put(((Enum<?>) constant).name(), constant));
		}
		return names;
	}

}
