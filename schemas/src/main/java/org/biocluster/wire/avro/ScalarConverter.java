package org.biocluster.wire.avro;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.biocluster.proposal.RegistrationNumber;

/// A value without parts.
record ScalarConverter(UnaryOperator<Object> wire, UnaryOperator<Object> domain) implements Converter {

	/// Years outside of which databases and formats disagree; no honest record has such a
	/// time.
	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 9999;

	private static final ScalarConverter AS_IS = new ScalarConverter(UnaryOperator.identity(),
			UnaryOperator.identity());

	private static final ScalarConverter TIME = both((value) -> {
		check(((Instant) value).atOffset(ZoneOffset.UTC).getYear());
		return value;
	});

	private static final ScalarConverter DATE = both((value) -> {
		check(((LocalDate) value).getYear());
		return value;
	});

	private static final ScalarConverter NUMBER = new ScalarConverter(Object::toString,
			(text) -> RegistrationNumber.parse((String) text)
				.orElseThrow(() -> new IllegalArgumentException("Not a registration number")));

	/// Wire type and converter of each class of the domain.
	private static final Map<Class<?>, Map.Entry<String, ScalarConverter>> KNOWN = Map.ofEntries(
			Map.entry(String.class, Map.entry("string", AS_IS)), Map.entry(boolean.class, Map.entry("boolean", AS_IS)),
			Map.entry(Boolean.class, Map.entry("boolean", AS_IS)), Map.entry(int.class, Map.entry("int", AS_IS)),
			Map.entry(Integer.class, Map.entry("int", AS_IS)), Map.entry(long.class, Map.entry("long", AS_IS)),
			Map.entry(Long.class, Map.entry("long", AS_IS)), Map.entry(UUID.class, Map.entry("uuid", AS_IS)),
			Map.entry(Instant.class, Map.entry("timestamp-micros", TIME)),
			Map.entry(LocalDate.class, Map.entry("date", DATE)),
			Map.entry(RegistrationNumber.class, Map.entry("string", NUMBER)));

	/// The converter of a class, if it is one of a value without parts.
	/// @throws MappingMismatchException when the wire has another type at this place
	static Optional<Converter> of(String path, Class<?> type, Schema schema) {
		Map.Entry<String, ScalarConverter> known = KNOWN.get(type);
		if (known == null) {
			return Optional.empty();
		}
		if (!known.getKey().equals(wireType(schema))) {
			throw new MappingMismatchException(path,
					type.getSimpleName() + " needs " + known.getKey() + " but the schema has " + wireType(schema));
		}
		return Optional.of(known.getValue());
	}

	/// The name of the logical type where there is one, else of the type.
	static String wireType(Schema schema) {
		LogicalType logical = schema.getLogicalType();
		return logical != null ? logical.getName() : schema.getType().getName();
	}

	@Override
	public Object toWire(Object value) {
		return wire.apply(value);
	}

	@Override
	public Object toDomain(Object value) {
		return domain.apply(value);
	}

	private static ScalarConverter both(UnaryOperator<Object> check) {
		return new ScalarConverter(check, check);
	}

	private static void check(int year) {
		if (year < FIRST_YEAR || year > LAST_YEAR) {
			throw new IllegalArgumentException("A time outside of the years " + FIRST_YEAR + " to " + LAST_YEAR);
		}
	}

}
