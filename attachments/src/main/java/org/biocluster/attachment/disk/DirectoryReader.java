package org.biocluster.attachment.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.biocluster.attachment.KeptAttachments;
import org.biocluster.attachment.StoredBytes;
import org.biocluster.proposal.ProposalId;

/// Reads what [DirectoryAttachments] keeps; writes nothing and needs no right to. Thread-safe.
public final class DirectoryReader implements KeptAttachments {

	private final Places places;

	public DirectoryReader(Path root) {
		this.places = new Places(root);
	}

	@Override
	public Optional<StoredBytes> open(ProposalId proposal, String sha256) {
		return this.places.bytes(proposal, sha256).flatMap(DirectoryReader::stored);
	}

	@Override
	public boolean isScanned(String sha256) {
		return this.places.scanned(sha256).filter(Files::isRegularFile).isPresent();
	}

	private static Optional<StoredBytes> stored(Path path) {
		try {
			return Files.isRegularFile(path) ? Optional.of(new StoredBytes(path, Files.size(path))) : Optional.empty();
		}
		catch (IOException ex) {
			// Removed at this very moment.
			return Optional.empty();
		}
	}

}
