package org.biocluster.attachment.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

import org.biocluster.attachment.AttachmentStore;
import org.biocluster.attachment.AttachmentStore.Wanted;
import org.biocluster.attachment.Upload;
import org.biocluster.proposal.ProposalId;

/// Removes what nobody wants any more: what broke off on its way in, uploads that were never sent, bytes of proposals
/// that no event names or that have to be forgotten.
record Leftovers(Places places, Quota quota) {

	/// Nothing takes longer to arrive.
	private static final Duration ON_THE_WAY = Duration.ofHours(1);

	private static final String SENT_WITH = "of-";

	/// The mark of an upload whose bytes a proposal has.
	static String sentWith(ProposalId proposal) {
		return SENT_WITH + proposal;
	}

	int sweep(Instant now, Wanted wanted) throws IOException {
		int removed = 0;
		for (Path broken : Places.in(places.incoming())) {
			removed += isBefore(broken, now.minus(ON_THE_WAY)) ? remove(broken) : 0;
		}
		for (Path upload : Places.in(places.uploads())) {
			removed += isBefore(upload.resolve(About.FILE), now.minus(AttachmentStore.WAITING)) ? removeUpload(upload)
					: 0;
		}
		for (Path home : Places.in(places.proposals())) {
			removed += sweep(ProposalId.of(Places.name(home)), wanted);
		}
		forgetScans(now);
		quota.count();
		return removed;
	}

	/// A hash of bytes that are gone says too much. What has just been scanned may still
	/// be on
	/// its way.
	private void forgetScans(Instant now) throws IOException {
		Set<String> kept = new HashSet<>();
		for (Path upload : Places.in(places.uploads())) {
			About.read(upload).map(Upload::sha256).ifPresent(kept::add);
		}
		for (Path home : Places.in(places.proposals())) {
			Places.in(home).stream().map(Places::name).forEach(kept::add);
		}
		for (Path mark : Places.in(places.scanned())) {
			if (!kept.contains(Places.name(mark)) && isBefore(mark, now.minus(ON_THE_WAY))) {
				Files.deleteIfExists(mark);
			}
		}
	}

	int sweep(ProposalId proposal, Wanted wanted) throws IOException {
		int removed = 0;
		Path home = places.proposal(proposal);
		for (Path bytes : Places.in(home)) {
			String sha256 = Places.name(bytes);
			if (!wanted.isWanted(proposal, sha256, Files.getLastModifiedTime(bytes).toInstant())) {
				removed += removeUploads(proposal, sha256) + remove(bytes);
			}
		}
		if (removed > 0) {
			Durable.sync(home);
		}
		return removed;
	}

	/// What was sent with a proposal goes with it; what somebody else waits to send does
	/// not, even when the bytes are the same.
	private int removeUploads(ProposalId proposal, String sha256) throws IOException {
		int removed = 0;
		for (Path upload : Places.in(places.uploads())) {
			if (Files.exists(upload.resolve(sentWith(proposal)))
					&& About.read(upload).map(Upload::sha256).filter(sha256::equals).isPresent()) {
				removed += removeUpload(upload);
			}
		}
		return removed;
	}

	/// The description goes first: what has none is no upload.
	int removeUpload(Path directory) throws IOException {
		boolean shared = false;
		for (Path file : Places.in(directory)) {
			shared |= Places.name(file).startsWith(SENT_WITH);
		}
		Path bytes = directory.resolve(About.BYTES);
		long size = Files.exists(bytes) && !shared ? Files.size(bytes) : 0;
		Files.deleteIfExists(directory.resolve(About.FILE));
		int removed = remove(directory);
		quota.give(size);
		return removed;
	}

	private static int remove(Path path) throws IOException {
		if (Files.isDirectory(path)) {
			for (Path inside : Places.in(path)) {
				Files.deleteIfExists(inside);
			}
		}
		return Files.deleteIfExists(path) ? 1 : 0;
	}

	private static boolean isBefore(Path path, Instant time) throws IOException {
		try {
			return Files.getLastModifiedTime(path).toInstant().isBefore(time);
		}
		catch (NoSuchFileException ex) {
			// Half removed before: the rest goes now.
			return true;
		}
	}

}
