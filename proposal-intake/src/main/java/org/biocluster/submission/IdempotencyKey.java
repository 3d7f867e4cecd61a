package org.biocluster.submission;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.regex.Pattern;

import org.biocluster.proposal.NameBasedIds;
import org.biocluster.proposal.ProposalId;

/// What names a submission across attempts: the same key always means the same proposal.
/// @param isNew whether it was made for this very attempt, so that nothing can have come under it before
public record IdempotencyKey(String value, boolean isNew) {

	private static final UUID NAMESPACE = UUID.fromString("6f7a2b1e-3c5d-5e8f-9a0b-4d1c2e3f5a6b");

	private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{16,128}");

	private static final SecureRandom RANDOM = new SecureRandom();

	/// A key that its sender may have used before.
	public IdempotencyKey(String value) {
		this(value, false);
	}

	/// Whether the text can be a key: 16 to 128 visible ASCII characters.
	public static boolean isWellFormed(String text) {
		return FORM.matcher(text).matches();
	}

	/// A new key, a UUID of version 7, for a sender that brought none.
	public static IdempotencyKey random(InstantSource clock) {
		ByteBuffer random = ByteBuffer.allocate(16);
		RANDOM.nextBytes(random.array());
		long most = (clock.millis() << 16) | 0x7000L | (random.getLong() & 0x0fffL);
		long least = (random.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
		return new IdempotencyKey(new UUID(most, least).toString(), true);
	}

	/// The proposal that this key names.
	public ProposalId proposalId() {
		return new ProposalId(NameBasedIds.uuid(NAMESPACE, this.value));
	}

}
