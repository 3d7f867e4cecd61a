package org.biocluster.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import org.biocluster.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;

/// The messages of the desk in ICU's format, which knows Russian plurals. Thread-safe.
public final class Messages implements MessageSource {

	/// What turns the direction of words: inside a sentence it would turn ours too, so it
	/// is shown there as a mark.
	private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

	private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);

	private final Map<Key, MessageFormat> formats = new ConcurrentHashMap<>();

	private Messages(Map<Language, Map<String, String>> patterns) {
		this.patterns.putAll(patterns);
	}

	/// Reads the bundles of the module.
	public static Messages load() {
		Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
		for (Language language : Language.values()) {
			patterns.put(language, read("/messages_" + language.code() + ".properties"));
		}
		return new Messages(patterns);
	}

	/// All keys of a language.
	public Map<String, String> all(Language language) {
		return patterns.getOrDefault(language, Map.of());
	}

	/// The message in a language; the key itself where there is none, so that a page
	/// always has something to show.
	public String in(Language language, String key, Object... arguments) {
		String found = find(language, key, arguments);
		return found != null ? found : key;
	}

	/// Whether there is a message under this key.
	public boolean has(String key) {
		return all(Language.RU).containsKey(key);
	}

	/// The product's language for a Java locale: Russian unless it is English.
	public static Language language(@Nullable Locale locale) {
		return locale != null && locale.getLanguage().equals("en") ? Language.EN : Language.RU;
	}

	/// The Java locale of a language.
	public static Locale locale(Language language) {
		return Locale.of(language.code());
	}

	@Override
	public @Nullable String getMessage(String code, Object @Nullable [] args, @Nullable String defaultMessage,
			@Nullable Locale locale) {
		String found = find(language(locale), code, args);
		return found != null ? found : defaultMessage;
	}

	@Override
	public String getMessage(String code, Object @Nullable [] args, @Nullable Locale locale) {
		String found = find(language(locale), code, args);
		if (found == null) {
			throw new NoSuchMessageException(code, locale == null ? Locale.ROOT : locale);
		}
		return found;
	}

	@Override
	public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
		String[] codes = resolvable.getCodes();
		for (String code : codes == null ? new String[0] : codes) {
			String found = find(language(locale), code, resolvable.getArguments());
			if (found != null) {
				return found;
			}
		}
		String fallback = resolvable.getDefaultMessage();
		if (fallback == null) {
			throw new NoSuchMessageException("", locale == null ? Locale.ROOT : locale);
		}
		return fallback;
	}

	private @Nullable String find(Language language, String key, Object @Nullable [] arguments) {
		String pattern = all(language).get(key);
		if (pattern == null) {
			return null;
		}
		MessageFormat format = formats.computeIfAbsent(new Key(language, key),
				(_) -> new MessageFormat(pattern, ULocale.forLocale(locale(language))));
		// ICU formats keep state while they work.
		synchronized (format) {
			return format
				.format(arguments == null ? new Object[0] : Arrays.stream(arguments).map(Messages::shown).toArray());
		}
	}

	private static @Nullable Object shown(@Nullable Object argument) {
		return argument instanceof String text
				? TURNING.matcher(text).replaceAll((found) -> "[U+%04X]".formatted((int) found.group().charAt(0)))
				: argument;
	}

	private static Map<String, String> read(String resource) {
		try (InputStream stream = Messages.class.getResourceAsStream(resource)) {
			if (stream == null) {
				throw new IllegalStateException("The message bundle " + resource + " is missing");
			}
			Properties properties = new Properties();
			properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
			Map<String, String> messages = new ConcurrentHashMap<>();
			properties.forEach((key, value) -> messages.put(key.toString(), value.toString()));
			return Map.copyOf(messages);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private record Key(Language language, String key) {
	}

}
