package org.biocluster.endtoend;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.apache.avro.generic.GenericRecord;

/// Parts of records as the texts that a table shows for them; what is not said is left out.
final class Facts {

	private Facts() {
	}

	/// Puts a field under a column, unless it says nothing.
	static void put(Map<String, String> row, String column, GenericRecord record, String field) {
		set(row, column, record.get(field));
	}

	static void set(Map<String, String> row, String column, Object value) {
		if (value == null) {
			row.remove(column);
		}
		else {
			row.put(column, value.toString());
		}
	}

	static GenericRecord part(GenericRecord record, String field) {
		return (GenericRecord) record.get(field);
	}

	static List<GenericRecord> parts(GenericRecord record, String field) {
		List<GenericRecord> parts = new ArrayList<>();
		((Iterable<?>) record.get(field)).forEach((part) -> parts.add((GenericRecord) part));
		return parts;
	}

	static String time(Object micros) {
		return micros == null ? null : Instant.EPOCH.plus((Long) micros, ChronoUnit.MICROS).toString();
	}

	static String day(Object days) {
		return days == null ? null : LocalDate.ofEpochDay((Integer) days).toString();
	}

	static String code(Object constant) {
		return constant.toString().toLowerCase(Locale.ROOT);
	}

	/// The ids of all texts that a part names, in the order of its fields.
	static List<String> texts(Object part) {
		List<String> ids = new ArrayList<>();
		collect(part, ids);
		return ids;
	}

	private static void collect(Object part, List<String> ids) {
		if (part instanceof GenericRecord record) {
			if (record.getSchema().getName().equals("TextRef")) {
				ids.add(record.get("id").toString());
			}
			record.getSchema().getFields().forEach((field) -> collect(record.get(field.pos()), ids));
		}
		else if (part instanceof Iterable<?> several) {
			several.forEach((each) -> collect(each, ids));
		}
	}

}
