package org.biocluster.submission.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.biocluster.submission.TextRules;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/// Reads what authors send as JSON and takes nothing for granted: no guessing of encodings, no second value for a name, no
/// unknown name, no value of another type, no character that cannot be kept. Thread-safe.
public final class StrictJson {

	/// The beginnings of escapes that may stand for a character that cannot be kept.
	private static final List<String> ESCAPES = List.of("\\u", "\\b", "\\f");

	private static final char REPLACEMENT = '\ufffd';

	private final JsonMapper mapper;

	private final Map<Class<?>, Optional<RecordShape>> shapes = new ConcurrentHashMap<>();

	public StrictJson() {
		JsonFactory factory = JsonFactory.builder()
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.streamReadConstraints(StreamReadConstraints.builder()
				.maxNestingDepth(10)
				.maxNameLength(100)
				.maxNumberLength(100)
				.maxStringLength(262_144)
				.build())
			.build();
		this.mapper = JsonMapper.builder(factory)
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
			.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
			.withCoercionConfigDefaults((config) -> {
				for (CoercionInputShape shape : CoercionInputShape.values()) {
					config.setCoercion(shape, CoercionAction.Fail);
				}
			})
			.build();
	}

	/// Reads the whole body of a request.
	public <T> Reading<T> read(byte[] body, Class<T> type) {
		RecordShape shape = this.shapes.computeIfAbsent(type, RecordShape::of).orElse(null);
		Object quick = (shape != null) ? QuickReader.read(body, shape) : null;
		return (quick != null) ? new Reading.Readable<>(type.cast(quick)) : readClosely(body, type);
	}

	/// The same without looking whether all of it is as usual.
	<T> Reading<T> readClosely(byte[] body, Class<T> type) {
		String json;
		try {
			json = decode(body);
		}
		catch (CharacterCodingException ex) {
			return new Reading.Unreadable<>("encoding", "");
		}
		try {
			return read(json, type);
		}
		catch (StreamReadException ex) {
			return new Reading.Unreadable<>("json", place(ex));
		}
		catch (UnrecognizedPropertyException ex) {
			return new Reading.Unreadable<>("unknown-field", path(ex));
		}
		catch (JacksonException ex) {
			return new Reading.Unreadable<>("wrong-type", path(ex));
		}
	}

	private <T> Reading<T> read(String json, Class<T> type) {
		String forbidden = findForbiddenCharacter(json);
		if (forbidden != null) {
			return new Reading.Unreadable<>("characters", forbidden);
		}
		T value = this.mapper.readValue(json, type);
		return (value != null) ? new Reading.Readable<>(value) : new Reading.Unreadable<>("wrong-type", "");
	}

	/// Java would silently turn half a surrogate pair into a question mark, and a byte
	/// order mark into a character.
	private static String decode(byte[] body) throws CharacterCodingException {
		String text = new String(body, StandardCharsets.UTF_8);
		// Stands for bytes that are no UTF-8, or was sent. The quick way does not say
		// which.
		if (text.indexOf(REPLACEMENT) >= 0) {
			StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
		}
		if (text.startsWith("\ufeff") || text.indexOf('\0') >= 0) {
			throw new CharacterCodingException();
		}
		return text;
	}

	/// Only what holds such a character, or an escape that may stand for one, is read
	/// twice, for the place to be named.
	private @Nullable String findForbiddenCharacter(String json) {
		if (ESCAPES.stream().noneMatch(json::contains) && TextRules.forbiddenCharacter(json).isEmpty()) {
			return null;
		}
		try (JsonParser parser = this.mapper.createParser(json)) {
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				boolean text = token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME;
				if (text && TextRules.forbiddenCharacter(parser.getString()).isPresent()) {
					return parser.streamReadContext().pathAsPointer().toString();
				}
			}
			return null;
		}
	}

	private static String place(StreamReadException ex) {
		return ex.getLocation().getLineNr() + ":" + ex.getLocation().getColumnNr();
	}

	private static String path(JacksonException ex) {
		return ex.getPath()
			.stream()
			.map((reference) -> (reference.getPropertyName() != null) ? reference.getPropertyName()
					: Integer.toString(reference.getIndex()))
			.collect(Collectors.joining("."));
	}

}
