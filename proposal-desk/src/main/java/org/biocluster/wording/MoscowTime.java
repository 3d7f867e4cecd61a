package org.biocluster.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.biocluster.language.Language;

/// Writes times as they are read in Moscow, where the working groups meet.
public final class MoscowTime {

	private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

	private static final DateTimeFormatter RUSSIAN = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.of("ru"));

	private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

	private static final DateTimeFormatter RUSSIAN_DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.of("ru"));

	private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

	private static final DateTimeFormatter RUSSIAN_SHORT = DateTimeFormatter.ofPattern("dd.MM", Locale.of("ru"));

	private static final DateTimeFormatter ENGLISH_SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

	private MoscowTime() {
	}

	/// Date and time to the minute.
	public static String of(Instant instant, Language language) {
		return switch (language) {
			case RU -> RUSSIAN.format(instant.atZone(MOSCOW));
			case EN -> ENGLISH.format(instant.atZone(MOSCOW));
		};
	}

	/// A day where the year is known.
	static String withoutYear(LocalDate day, Language language) {
		return switch (language) {
			case RU -> RUSSIAN_SHORT.format(day);
			case EN -> ENGLISH_SHORT.format(day);
		};
	}

	/// A day.
	public static String of(LocalDate day, Language language) {
		return switch (language) {
			case RU -> RUSSIAN_DAY.format(day);
			case EN -> ENGLISH_DAY.format(day);
		};
	}

}
