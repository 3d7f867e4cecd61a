package org.biocluster.wire.avro;

import java.util.List;

import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/// Pairs constants by name. The schema's default symbol, which stands for every symbol a reader does not know, may
/// lack a constant; reading it is then reading something newer.
/// @param ordinals of the symbols, by the ordinal of the constant
/// @param constants by the ordinal of the symbol; null where none has its name
record EnumConverter(String path, int[] ordinals, @Nullable Object[] constants) implements Converter {

	/// @throws MappingMismatchException when a constant lacks a symbol or the reverse
	static EnumConverter of(String path, Class<?> type, Schema schema) {
		if (schema.getType() != Schema.Type.ENUM || !schema.getName().equals(type.getSimpleName())) {
			throw new MappingMismatchException(path,
					"the enum " + type.getSimpleName() + " needs an enum of that name");
		}
		List<String> symbols = schema.getEnumSymbols();
		@Nullable Object[] constants = new Object[symbols.size()];
		int[] ordinals = new int[type.getEnumConstants().length];
		for (Object each : type.getEnumConstants()) {
			Enum<?> constant = (Enum<?>) each;
			int symbol = symbols.indexOf(constant.name());
			if (symbol < 0) {
				throw new MappingMismatchException(path, "the schema lacks the symbol " + constant.name());
			}
			ordinals[constant.ordinal()] = symbol;
			constants[symbol] = constant;
		}
		for (String name : symbols) {
			if (constants[symbols.indexOf(name)] == null && !name.equals(schema.getEnumDefault())) {
				throw new MappingMismatchException(path, "the domain lacks the constant " + name);
			}
		}
		return new EnumConverter(path, ordinals, constants);
	}

	@Override
	public void encode(Object constant, MemoryEncoder out) {
		out.writeInt(ordinals[((Enum<?>) constant).ordinal()]);
	}

	@Override
	public Object decode(MemoryDecoder in) {
		return constant(in.readInt());
	}

	@Override
	public Object toDomain(Object symbol) {
		return constant(((Enum<?>) symbol).ordinal());
	}

	private Object constant(int symbol) {
		Object constant = constants[symbol];
		if (constant == null) {
			throw new UnknownVariantException("Unknown symbol at " + path);
		}
		return constant;
	}

}
