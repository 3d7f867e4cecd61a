package org.biocluster.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.biocluster.language.Language;

/// Dates and times as people in Moscow read them.
public final class MoscowTime {

	/// The time zone of the product.
	public static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

	private static final DateTimeFormatter RU_DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.of("ru"));

	private static final DateTimeFormatter EN_DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

	private MoscowTime() {
	}

	/// The date in Moscow at a moment.
	public static String date(Instant at, Language language) {
		return date(LocalDate.ofInstant(at, ZONE), language);
	}

	/// A date: `04.09.2014` or `4 September 2014`.
	public static String date(LocalDate date, Language language) {
		return switch (language) {
			case RU -> RU_DATE.format(date);
			case EN -> EN_DATE.format(date);
		};
	}

	/// The time of day in Moscow at a moment, to the minute.
	public static String time(Instant at) {
		return TIME.format(at.atZone(ZONE));
	}

}
