package org.biocluster.letter;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

import org.biocluster.language.Language;

/// The fixed words of letters in one language. Thread-safe.
final class Wording {

	private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

	private static final Wording RUSSIAN = new Wording(Language.RU);

	private static final Wording ENGLISH = new Wording(Language.EN);

	private final Locale locale;

	private final ResourceBundle bundle;

	private Wording(Language language) {
		this.locale = Locale.of(language.code());
		this.bundle = ResourceBundle.getBundle("org.biocluster.letter.letters", locale, Wording.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	static Wording in(Language language) {
		return switch (language) {
			case RU -> RUSSIAN;
			case EN -> ENGLISH;
		};
	}

	/// The text of the key with its placeholders filled; values may hold anything.
	String get(String key, String... values) {
		return new MessageFormat(bundle.getString(key), locale).format(values);
	}

	/// The day in Moscow, such as `23 ноября 2026 г.`
	String date(Instant instant) {
		return DateTimeFormatter.ofPattern(bundle.getString("date"), locale).withZone(MOSCOW).format(instant);
	}

	/// A day, such as `23 ноября 2026 г.`
	String day(LocalDate day) {
		return DateTimeFormatter.ofPattern(bundle.getString("date"), locale).format(day);
	}

	/// The time of day in Moscow.
	String time(Instant instant) {
		return DateTimeFormatter.ofPattern("HH:mm", locale).withZone(MOSCOW).format(instant);
	}

	/// How far that time is from UTC, such as `UTC+3`: nothing is known of the reader's
	/// own zone.
	String offset(Instant instant) {
		return "UTC%+d".formatted(Duration.ofSeconds(instant.atZone(MOSCOW).getOffset().getTotalSeconds()).toHours());
	}

}
