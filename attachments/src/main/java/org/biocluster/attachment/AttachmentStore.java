package org.biocluster.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.biocluster.proposal.ProposalId;

/// Keeps the bytes of attached files: first as uploads that wait to be sent, then for their proposal by their hash. What
/// it says is kept survives a crash. Thread-safe.
public interface AttachmentStore extends KeptAttachments {

	/// How long an upload waits after it was last asked for.
	Duration WAITING = Duration.ofDays(30);

	/// Takes bytes in.
	/// @param most how many may be
	/// @throws IOException when the sender broke off
	Reception receive(InputStream bytes, long most) throws IOException;

	/// Makes an upload of what was received.
	/// @param name as it is shown
	/// @throws java.io.UncheckedIOException when it cannot be kept
	Upload keep(Incoming incoming, String name, FileType type);

	/// Remembers that a scanner found nothing in what was received.
	/// @throws java.io.UncheckedIOException when it cannot be written down
	void scanned(Incoming incoming);

	/// A waiting upload; empty when there is none, or none any more.
	Optional<Upload> find(String id);

	/// Lets an upload wait anew.
	void touch(String id);

	/// Forgets an upload. What was sent with a proposal stays there.
	void drop(String id);

	/// Keeps the bytes of an upload for a proposal, before anything says that they belong
	/// to it. Doing it again changes nothing.
	/// @return false when the bytes are gone
	/// @throws java.io.UncheckedIOException when they cannot be kept
	boolean adopt(Upload upload, ProposalId proposal);

	/// Removes what nobody wants any more.
	/// @param now uploads that have waited longer than [#WAITING] go
	/// @param wanted is asked for the bytes of every proposal
	/// @return how many files went
	int sweep(Instant now, Wanted wanted);

	/// Removes what is not wanted of one proposal, at once.
	/// @return how many files went
	int sweep(ProposalId proposal, Wanted wanted);

	/// Says which bytes have to stay.
	@FunctionalInterface
	interface Wanted {

		/// @param keptSince when the bytes were last taken for the proposal
		boolean isWanted(ProposalId proposal, String sha256, Instant keptSince);

	}

}
