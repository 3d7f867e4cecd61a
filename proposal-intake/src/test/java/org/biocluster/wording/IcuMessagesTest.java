package org.biocluster.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.ibm.icu.text.MessageFormat;
import org.biocluster.language.Language;
import org.biocluster.submission.PersonField;
import org.biocluster.submission.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class IcuMessagesTest {

	private static final Path SOURCES = Path.of("src/main");

	private final IcuMessages messages = new IcuMessages();

	@Test
	void saysTheSameInBothLanguages() {
		Properties russian = load("ru");
		Properties english = load("en");
		assertThat(russian.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
		for (String key : russian.stringPropertyNames()) {
			assertThat(placeholders(russian.getProperty(key))).as(key)
				.isEqualTo(placeholders(english.getProperty(key)));
			assertThatCode(() -> new MessageFormat(russian.getProperty(key), Locale.of("ru")))
				.doesNotThrowAnyException();
			assertThatCode(() -> new MessageFormat(english.getProperty(key), Locale.of("en")))
				.doesNotThrowAnyException();
		}
	}

	@ParameterizedTest
	@CsvSource({ "1, Исправьте 1 поле", "2, Исправьте 2 поля", "5, Исправьте 5 полей", "11, Исправьте 11 полей",
			"21, Исправьте 21 поле", "22, Исправьте 22 поля", "112, Исправьте 112 полей" })
	void countsInRussian(int count, String words) {
		assertThat(this.messages.in(Language.RU, "form.errors", count)).isEqualTo(words);
	}

	@ParameterizedTest
	@CsvSource({ "21, символа", "11, символов", "100, символов", "1, символа", "2, символов" })
	void usesTheGenitiveAfterNotLessThan(int min, String noun) {
		assertThat(this.messages.in(Language.RU, "error.title.short", "", min, 1))
			.contains("не менее " + min + " " + noun);
	}

	@Test
	void namesEveryField() {
		for (TextField field : TextField.values()) {
			assertThat(this.messages.has("field." + field.path())).as(field.path()).isTrue();
		}
		for (PersonField field : PersonField.values()) {
			assertThat(this.messages.has("field." + field.path())).as(field.path()).isTrue();
		}
	}

	@Test
	void hasTheWordsThatThePagesUse() {
		Pattern key = Pattern.compile("#\\{([a-z][a-zA-Z0-9.-]+)[(}]");
		for (Path template : files(SOURCES.resolve("resources/templates"))) {
			Matcher used = key.matcher(read(template));
			while (used.find()) {
				assertThat(this.messages.has(used.group(1))).as(template + ": " + used.group(1)).isTrue();
			}
		}
	}

	@Test
	void hasNoWordsOutsideTheBundles() {
		for (Path template : files(SOURCES.resolve("resources/templates"))) {
			assertThat(Pattern.compile("\\p{IsCyrillic}").matcher(read(template)).find()).as(template.toString())
				.isFalse();
		}
	}

	@Test
	void neverWritesUnescaped() {
		for (Path template : files(SOURCES.resolve("resources/templates"))) {
			assertThat(read(template)).as(template.toString())
				.doesNotContain("th:utext", "[(", "__$", "style=")
				.doesNotContainPattern("<script(?! defer th:src=)");
		}
	}

	private static Set<String> placeholders(String pattern) {
		Set<String> found = new TreeSet<>();
		Matcher matcher = Pattern.compile("\\{(\\d)").matcher(pattern);
		while (matcher.find()) {
			found.add(matcher.group(1));
		}
		return found;
	}

	private static Properties load(String language) {
		Properties properties = new Properties();
		try (var reader = Files.newBufferedReader(SOURCES.resolve("resources/messages_" + language + ".properties"),
				StandardCharsets.UTF_8)) {
			properties.load(reader);
			return properties;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Iterable<Path> files(Path directory) {
		try (Stream<Path> files = Files.walk(directory)) {
			return files.filter(Files::isRegularFile).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
