package org.biocluster.wording;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import com.ibm.icu.text.MessageFormat;
import org.biocluster.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;

/// The words of the interface, with the plurals of each language. A key without words is a mistake of ours and fails.
/// Thread-safe.
public final class IcuMessages implements MessageSource {

	private final Map<Language, Properties> words = new EnumMap<>(Language.class);

	public IcuMessages() {
		for (Language language : Language.values()) {
			this.words.put(language, load(language));
		}
	}

	/// The words in a language.
	/// @throws NoSuchMessageException when there are none under this key
	public String in(Language language, String key, Object... arguments) {
		return getMessage(key, arguments, locale(language));
	}

	/// Whether there are words under this key.
	public boolean has(String key) {
		return words(Language.RU).containsKey(key);
	}

	/// The locale of a language.
	public static Locale locale(Language language) {
		return Locale.of(language.code());
	}

	/// The language of a locale, Russian where we do not speak it.
	public static Language language(Locale locale) {
		return Language.ofCode(locale.getLanguage()).orElse(Language.RU);
	}

	@Override
	public @Nullable String getMessage(String code, Object @Nullable [] args, @Nullable String defaultMessage,
			@Nullable Locale locale) {
		String pattern = words(language((locale != null) ? locale : Locale.of("ru"))).getProperty(code);
		return (pattern != null) ? format(pattern, args, locale) : defaultMessage;
	}

	@Override
	public String getMessage(String code, Object @Nullable [] args, @Nullable Locale locale) {
		String message = getMessage(code, args, null, locale);
		if (message == null) {
			throw new NoSuchMessageException(code);
		}
		return message;
	}

	@Override
	public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
		String[] codes = resolvable.getCodes();
		for (String code : (codes != null) ? codes : new String[0]) {
			String message = getMessage(code, resolvable.getArguments(), null, locale);
			if (message != null) {
				return message;
			}
		}
		String fallback = resolvable.getDefaultMessage();
		if (fallback == null) {
			throw new NoSuchMessageException(String.join(", ", (codes != null) ? codes : new String[0]));
		}
		return fallback;
	}

	private static String format(String pattern, Object @Nullable [] args, @Nullable Locale locale) {
		Locale words = locale(language((locale != null) ? locale : Locale.of("ru")));
		return new MessageFormat(pattern, words).format((args != null) ? args : new Object[0]);
	}

	private Properties words(Language language) {
		Properties properties = this.words.get(language);
		if (properties == null) {
			throw new IllegalStateException("No words in " + language);
		}
		return properties;
	}

	private static Properties load(Language language) {
		String name = "/messages_" + language.code() + ".properties";
		try (InputStream file = IcuMessages.class.getResourceAsStream(name)) {
			if (file == null) {
				throw new IllegalStateException("No messages at " + name);
			}
			try (Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
				Properties properties = new Properties();
				properties.load(reader);
				return properties;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
