package org.biocluster.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.biocluster.language.Language;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordingTest {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

	@Test
	void saysTheSameThingsInBothLanguages() {
		Properties russian = bundle("ru");
		Properties english = bundle("en");
		assertThat(russian.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
		russian.stringPropertyNames()
			.forEach((key) -> assertThat(placeholders(russian.getProperty(key))).as(key)
				.isEqualTo(placeholders(english.getProperty(key))));
	}

	@Test
	void writesNoApostropheThatAFormatWouldSwallow() {
		for (String language : new String[] { "ru", "en" }) {
			Properties words = bundle(language);
			assertThat(words.stringPropertyNames()).filteredOn((key) -> !key.equals("date"))
				.allSatisfy((key) -> assertThat(words.getProperty(key)).doesNotContain("'"));
		}
	}

	@Test
	void tellsTheTimeInMoscow() {
		Instant night = Instant.parse("2026-11-23T21:05:00Z");
		assertThat(Wording.in(Language.RU).date(night)).isEqualTo("24 ноября 2026 г.");
		assertThat(Wording.in(Language.EN).date(night)).isEqualTo("24 November 2026");
		assertThat(Wording.in(Language.RU).time(night)).isEqualTo("00:05");
		assertThat(Wording.in(Language.RU).offset(night)).isEqualTo("UTC+3");
		assertThat(Wording.in(Language.EN).offset(Instant.parse("2014-09-04T07:00:00Z"))).isEqualTo("UTC+4");
	}

	private static TreeSet<String> placeholders(String text) {
		TreeSet<String> found = new TreeSet<>();
		PLACEHOLDER.matcher(text).results().forEach((match) -> found.add(match.group()));
		return found;
	}

	private static Properties bundle(String language) {
		Properties properties = new Properties();
		try (InputStream stream = Wording.class.getResourceAsStream("letters_" + language + ".properties")) {
			properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		return properties;
	}

}
