package org.biocluster.attachment.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.biocluster.proposal.ProposalId;

/// Where things are in the directory. No name that a sender chose is ever part of a path.
record Places(Path root) {

	private static final Pattern UPLOAD = Pattern.compile("[0-9a-f]{40}");

	private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

	/// What is being written.
	Path incoming() {
		return root.resolve("incoming");
	}

	Path uploads() {
		return root.resolve("uploads");
	}

	Path proposals() {
		return root.resolve("proposals");
	}

	/// An empty file for every hash whose bytes were scanned.
	Path scanned() {
		return root.resolve("scanned");
	}

	/// The directory of an upload; empty for what cannot be the id of one.
	Optional<Path> upload(String id) {
		return UPLOAD.matcher(id).matches() ? Optional.of(uploads().resolve(id)) : Optional.empty();
	}

	Path proposal(ProposalId proposal) {
		return proposals().resolve(proposal.toString());
	}

	/// The bytes of a proposal; empty for what cannot be a hash.
	Optional<Path> bytes(ProposalId proposal, String sha256) {
		return HASH.matcher(sha256).matches() ? Optional.of(proposal(proposal).resolve(sha256)) : Optional.empty();
	}

	/// The mark of scanned bytes; empty for what cannot be a hash.
	Optional<Path> scanned(String sha256) {
		return HASH.matcher(sha256).matches() ? Optional.of(scanned().resolve(sha256)) : Optional.empty();
	}

	/// What is in a directory; nothing where there is none.
	static List<Path> in(Path directory) throws IOException {
		if (!Files.isDirectory(directory)) {
			return List.of();
		}
		try (Stream<Path> found = Files.list(directory)) {
			return found.sorted().toList();
		}
	}

	static String name(Path path) {
		return String.valueOf(path.getFileName());
	}

}
