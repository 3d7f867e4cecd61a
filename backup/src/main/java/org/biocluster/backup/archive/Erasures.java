package org.biocluster.backup.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.biocluster.proposal.ProposalId;
import org.biocluster.text.TextKey;

/// What was erased, by ids alone: a backup from before an erasure must not bring back what somebody had erased.
/// @param submitters the proposals whose person is forgotten, with the code of the ground
/// @param texts the texts that were blacked out or removed, with the code of the ground
public record Erasures(Map<ProposalId, String> submitters, Map<TextKey, String> texts) {

	/// Nothing was erased.
	public static final Erasures NONE = new Erasures(Map.of(), Map.of());

	private static final String SUBMITTER = "submitter";

	private static final String TEXT = "text";

	public Erasures {
		submitters = Map.copyOf(submitters);
		texts = Map.copyOf(texts);
	}

	/// Reads a list.
	/// @throws RefusedException when it is none: leaving out a line would bring back what
	/// somebody had erased
	public static Erasures read(Path file) {
		Map<ProposalId, String> submitters = new HashMap<>();
		Map<TextKey, String> texts = new HashMap<>();
		try {
			for (String line : Files.readAllLines(file)) {
				String[] words = line.split(" ", -1);
				String kind = words.length == 3 && words[2].matches("[a-z-]+") ? words[0] : "";
				switch (kind) {
					case SUBMITTER -> submitters.put(ProposalId.of(words[1]), words[2]);
					case TEXT -> texts.put(TextKey.of(words[1]), words[2]);
					default -> throw new IllegalArgumentException(
							"a line is neither 'submitter ID GROUND' nor 'text ID/ID GROUND'");
				}
			}
			return new Erasures(submitters, texts);
		}
		catch (IllegalArgumentException e) {
			throw new RefusedException(file + " is no list of erasures: " + e.getMessage());
		}
		catch (IOException e) {
			throw new UncheckedIOException("The list of erasures " + file + " can't be read", e);
		}
	}

	/// Writes the list to a new file.
	public void write(Path file) {
		List<String> lines = Stream
			.concat(submitters.entrySet().stream().map((each) -> line(SUBMITTER, each)),
					texts.entrySet().stream().map((each) -> line(TEXT, each)))
			.sorted()
			.toList();
		try {
			Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			Files.write(file, lines, StandardOpenOption.WRITE);
		}
		catch (IOException e) {
			throw new UncheckedIOException("The list of erasures " + file + " can't be written", e);
		}
	}

	private static String line(String kind, Map.Entry<?, String> erased) {
		return kind + " " + erased.getKey() + " " + erased.getValue();
	}

	/// How many.
	public int size() {
		return submitters.size() + texts.size();
	}

}
