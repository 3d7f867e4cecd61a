package org.biocluster.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.biocluster.topic.Topic;
import tools.jackson.databind.json.JsonMapper;

/// A schema that was once released, with one sample of each payload: its bytes and what they say.
/// @param version counts the released schemas of the topic
record Released(Topic<?, ?> topic, int version, Schema schema) {

	private static final Path ROOT = Path.of(System.getProperty("biocluster.root", ".."), "schemas", "src");

	/// Oldest first.
	static List<Released> of(Topic<?, ?> topic) {
		List<Released> all = new ArrayList<>();
		for (int version = 1; Files.exists(file(topic, version)); version++) {
			all.add(new Released(topic, version, new Schema.Parser().parse(text(file(topic, version)))));
		}
		return all;
	}

	/// Writes down the current schema as a released one, with its samples.
	static void write(Topic<?, ?> topic, int version) {
		Schema schema = Formats.schemas().get(topic);
		write(file(topic, version), JsonMapper.shared().readTree(schema.toString()).toPrettyString());
		Payload.all().stream().filter((payload) -> payload.topic().equals(topic)).forEach((payload) -> {
			byte[] bytes = encode(payload);
			String hex = HexFormat.of().formatHex(bytes).replaceAll(".{100}(?=.)", "$0\n");
			write(sample(payload, version, ".hex"), hex);
			write(sample(payload, version, ".json"), decode(bytes, schema, schema).toString());
		});
	}

	/// The kinds of payload that existed then.
	Stream<Payload<?>> payloads() {
		return Payload.all()
			.stream()
			.filter((payload) -> payload.topic().equals(topic) && Files.exists(sample(payload, version, ".hex")));
	}

	byte[] bytes(Payload<?> payload) {
		return HexFormat.of().parseHex(text(sample(payload, version, ".hex")).replaceAll("\\s", ""));
	}

	String meaning(Payload<?> payload) {
		return text(sample(payload, version, ".json")).strip();
	}

	static <V> byte[] encode(Payload<V> payload) {
		return encode(payload.topic(), payload.complete());
	}

	static <V> byte[] encode(Topic<?, V> topic, V value) {
		return Formats.of(topic).value().encode(new byte[0], value);
	}

	static IndexedRecord decode(byte[] bytes, Schema written, Schema as) {
		try {
			BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(bytes, null);
			return new GenericDatumReader<IndexedRecord>(written, as).read(null, decoder);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Path file(Topic<?, ?> topic, int version) {
		return ROOT.resolve("main/resources/org/biocluster/schemas/released/" + topic + "/v" + version + ".avsc");
	}

	private static Path sample(Payload<?> payload, int version, String suffix) {
		return ROOT.resolve("test/resources/golden/" + payload.topic() + "/v" + version + "/"
				+ payload.variant().getSimpleName() + suffix);
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static void write(Path file, String text) {
		try {
			Files.createDirectories(file.getParent());
			Files.writeString(file, text + "\n");
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public String toString() {
		return topic + "/v" + version;
	}

}
