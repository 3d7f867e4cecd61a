package org.biocluster.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import org.biocluster.proposal.ProposalId;

/// The last line of a page; the next page begins behind it, whatever arrived meanwhile.
/// @param key the time by which the list is sorted
public record InboxCursor(Instant key, ProposalId id) {

	/// A place before everything that came at a time or later, in a list with the oldest
	/// first.
	public static InboxCursor from(Instant at) {
		return new InboxCursor(at, new ProposalId(new UUID(0, 0)));
	}

	/// Reads [#text()]; empty when the text is not one of ours.
	public static Optional<InboxCursor> parse(String text) {
		try {
			String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
			if (parts.length != 2) {
				return Optional.empty();
			}
			Instant at = Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS);
			return Optional.of(new InboxCursor(at, ProposalId.of(parts[1])));
		}
		catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException e) {
			return Optional.empty();
		}
	}

	/// Opaque, for addresses.
	public String text() {
		long micros = ChronoUnit.MICROS.between(Instant.EPOCH, key);
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString((micros + " " + id).getBytes(StandardCharsets.UTF_8));
	}

}
