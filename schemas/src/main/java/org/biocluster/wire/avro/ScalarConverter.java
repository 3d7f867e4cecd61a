package org.biocluster.wire.avro;

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
import org.biocluster.proposal.RegistrationNumber;

/// A value without parts.
record ScalarConverter(Writer writer, Reader reader, UnaryOperator<Object> domain) implements Converter {

	/// Years outside of which databases and formats disagree; no honest record has such a
	/// time.
	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 9999;

	/// Of a second.
	private static final long MICROS = 1_000_000;

	/// Of a microsecond.
	private static final int NANOS = 1_000;

	private static final Instant FIRST = start(FIRST_YEAR);

	private static final Instant END = start(LAST_YEAR + 1);

	private static final ScalarConverter TEXT = asIs((value, out) -> out.writeString((String) value),
			MemoryDecoder::readString);

	private static final ScalarConverter BOOLEAN = asIs((value, out) -> out.writeBoolean((Boolean) value),
			MemoryDecoder::readBoolean);

	private static final ScalarConverter INT = asIs((value, out) -> out.writeInt((Integer) value),
			MemoryDecoder::readInt);

	private static final ScalarConverter LONG = asIs((value, out) -> out.writeLong((Long) value),
			MemoryDecoder::readLong);

	private static final ScalarConverter ID = asIs((value, out) -> out.writeUuid((UUID) value), ScalarConverter::uuid);

	private static final ScalarConverter TIME = new ScalarConverter((value, out) -> out.writeLong(micros(time(value))),
			(in) -> time(Instant.EPOCH.plus(in.readLong(), ChronoUnit.MICROS)), ScalarConverter::time);

	private static final ScalarConverter DATE = new ScalarConverter(
			(value, out) -> out.writeInt(Math.toIntExact(date(value).toEpochDay())),
			(in) -> date(LocalDate.ofEpochDay(in.readInt())), ScalarConverter::date);

	private static final ScalarConverter NUMBER = new ScalarConverter((value, out) -> out.writeString(value.toString()),
			(in) -> number(in.readString()), (text) -> number((String) text));

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

	/// The name of the wire type of a class, if it is one of a value without parts.
	static Optional<String> wireType(Class<?> type) {
		return Optional.ofNullable(KNOWN.get(type)).map(Map.Entry::getKey);
	}

	/// The name of the logical type where there is one, else of the type.
	static String wireType(Schema schema) {
		LogicalType logical = schema.getLogicalType();
		return logical != null ? logical.getName() : schema.getType().getName();
	}

	@Override
	public void encode(Object value, MemoryEncoder out) {
		writer.write(value, out);
	}

	@Override
	public Object decode(MemoryDecoder in) {
		return reader.read(in);
	}

	@Override
	public Object toDomain(Object value) {
		return domain.apply(value);
	}

	private static ScalarConverter asIs(Writer writer, Reader reader) {
		return new ScalarConverter(writer, reader, UnaryOperator.identity());
	}

	private static Instant start(int year) {
		return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
	}

	static UUID uuid(MemoryDecoder in) {
		return UUID.fromString(in.readString());
	}

	private static RegistrationNumber number(String text) {
		return RegistrationNumber.parse(text)
			.orElseThrow(() -> new IllegalArgumentException("Not a registration number"));
	}

	private static Instant time(Object value) {
		Instant time = (Instant) value;
		check(!time.isBefore(FIRST) && time.isBefore(END));
		return time;
	}

	private static long micros(Instant time) {
		return time.getEpochSecond() * MICROS + time.getNano() / NANOS;
	}

	private static LocalDate date(Object value) {
		LocalDate date = (LocalDate) value;
		check(date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR);
		return date;
	}

	private static void check(boolean inRange) {
		if (!inRange) {
			throw new IllegalArgumentException("A time outside of the years " + FIRST_YEAR + " to " + LAST_YEAR);
		}
	}

	/// How the value is read.
	interface Reader {

		Object read(MemoryDecoder in);

	}

	/// How the value is written.
	interface Writer {

		void write(Object value, MemoryEncoder out);

	}

}
