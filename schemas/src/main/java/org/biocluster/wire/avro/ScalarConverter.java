package org.biocluster.wire.avro;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.apache.avro.io.Encoder;
import org.biocluster.proposal.RegistrationNumber;

/// A value without parts.
record ScalarConverter(Writer writer, UnaryOperator<Object> domain) implements Converter {

	/// Years outside of which databases and formats disagree; no honest record has such a
	/// time.
	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 9999;

	private static final ScalarConverter TEXT = asIs((value, out) -> out.writeString((String) value));

	private static final ScalarConverter BOOLEAN = asIs((value, out) -> out.writeBoolean((Boolean) value));

	private static final ScalarConverter INT = asIs((value, out) -> out.writeInt((Integer) value));

	private static final ScalarConverter LONG = asIs((value, out) -> out.writeLong((Long) value));

	private static final ScalarConverter ID = asIs((value, out) -> out.writeString(value.toString()));

	private static final ScalarConverter TIME = new ScalarConverter(
			(value, out) -> out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, time(value))),
			ScalarConverter::time);

	private static final ScalarConverter DATE = new ScalarConverter(
			(value, out) -> out.writeInt(Math.toIntExact(date(value).toEpochDay())), ScalarConverter::date);

	private static final ScalarConverter NUMBER = new ScalarConverter((value, out) -> out.writeString(value.toString()),
			(text) -> RegistrationNumber.parse((String) text)
				.orElseThrow(() -> new IllegalArgumentException("Not a registration number")));

	/// Wire type and converter of each class of the domain.
	private static final Map<Class<?>, Map.Entry<String, ScalarConverter>> KNOWN = Map.ofEntries(
			Map.entry(String.class, Map.entry("string", TEXT)), Map.entry(boolean.class, Map.entry("boolean", BOOLEAN)),
			Map.entry(Boolean.class, Map.entry("boolean", BOOLEAN)), Map.entry(int.class, Map.entry("int", INT)),
			Map.entry(Integer.class, Map.entry("int", INT)), Map.entry(long.class, Map.entry("long", LONG)),
			Map.entry(Long.class, Map.entry("long", LONG)), Map.entry(UUID.class, Map.entry("uuid", ID)),
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
	public void encode(Object value, Encoder out) throws IOException {
		writer.write(value, out);
	}

	@Override
	public Object toDomain(Object value) {
		return domain.apply(value);
	}

	private static ScalarConverter asIs(Writer writer) {
		return new ScalarConverter(writer, UnaryOperator.identity());
	}

	private static Instant time(Object value) {
		Instant time = (Instant) value;
		check(time.atOffset(ZoneOffset.UTC).getYear());
		return time;
	}

	private static LocalDate date(Object value) {
		LocalDate date = (LocalDate) value;
		check(date.getYear());
		return date;
	}

	private static void check(int year) {
		if (year < FIRST_YEAR || year > LAST_YEAR) {
			throw new IllegalArgumentException("A time outside of the years " + FIRST_YEAR + " to " + LAST_YEAR);
		}
	}

	/// How the value is written.
	interface Writer {

		void write(Object value, Encoder out) throws IOException;

	}

}
