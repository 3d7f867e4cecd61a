package org.biocluster.router;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.biocluster.routing.streams.StreamsSettings;
import org.biocluster.topic.Topics;
import org.jspecify.annotations.Nullable;

/// What the router wrote for each of some commands, byte for byte.
record Recipe(List<List<Write>> commands) {

	/// Stands before the name of the topic that takes the place of one of the router's.
	static final String PLAIN = "plain-";

	private static final List<String> BY_PROPOSAL = List.of(Topics.PROPOSAL_EVENTS.name(), Topics.PROPOSAL_TEXTS.name(),
			Topics.PROPOSAL_SUBMITTERS.name(), Topics.COMMAND_OUTCOMES.name());

	private static final int ID = 36;

	/// With this key of the state the router's work on a command ends.
	private static final byte LEDGER = 'l';

	/// The topics that the router writes, the one of its state last.
	static List<String> topics() {
		List<String> all = new ArrayList<>(BY_PROPOSAL);
		all.add(StreamsSettings.CHANGELOG);
		return all;
	}

	/// Of everything that was written so far; nothing but submissions may have come.
	static Recipe of(RouterGround ground) {
		Map<String, List<Write>> commands = new LinkedHashMap<>();
		for (String topic : BY_PROPOSAL) {
			for (ConsumerRecord<byte[], byte[]> found : ground.read(topic)) {
				String id = new String(found.key(), 0, ID, StandardCharsets.US_ASCII);
				commands.computeIfAbsent(id, (_) -> new ArrayList<>()).add(write(found));
			}
		}
		List<List<Write>> states = states(ground.read(StreamsSettings.CHANGELOG));
		int next = 0;
		for (List<Write> command : commands.values()) {
			command.addAll(states.get(next++));
		}
		return new Recipe(List.copyOf(commands.values()));
	}

	private static List<List<Write>> states(List<ConsumerRecord<byte[], byte[]>> changelog) {
		Map<Integer, List<Write>> open = new LinkedHashMap<>();
		List<List<Write>> states = new ArrayList<>();
		for (ConsumerRecord<byte[], byte[]> found : changelog) {
			List<Write> state = open.computeIfAbsent(found.partition(), (_) -> new ArrayList<>());
			state.add(write(found));
			if (found.key()[0] == LEDGER) {
				states.add(state);
				open.remove(found.partition());
			}
		}
		return states;
	}

	private static Write write(ConsumerRecord<byte[], byte[]> found) {
		return new Write(PLAIN + found.topic(), found.key(), found.value());
	}

	void save(Path file) {
		try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
			out.writeInt(this.commands.size());
			for (List<Write> command : this.commands) {
				out.writeInt(command.size());
				for (Write write : command) {
					out.writeUTF(write.topic());
					save(out, write.key());
					save(out, write.value());
				}
			}
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static void save(DataOutputStream out, byte @Nullable [] bytes) throws IOException {
		out.writeInt(bytes == null ? -1 : bytes.length);
		if (bytes != null) {
			out.write(bytes);
		}
	}

	static Recipe load(Path file) {
		try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
			List<List<Write>> commands = new ArrayList<>();
			for (int left = in.readInt(); left > 0; left--) {
				List<Write> writes = new ArrayList<>();
				for (int records = in.readInt(); records > 0; records--) {
					writes.add(new Write(in.readUTF().intern(), in.readNBytes(in.readInt()), value(in)));
				}
				commands.add(writes);
			}
			return new Recipe(commands);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static byte @Nullable [] value(DataInputStream in) throws IOException {
		int length = in.readInt();
		return length < 0 ? null : in.readNBytes(length);
	}

	/// A record.
	record Write(String topic, byte[] key, byte @Nullable [] value) {
	}

}
