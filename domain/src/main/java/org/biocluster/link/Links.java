package org.biocluster.link;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.biocluster.link.Link.Purpose;
import org.biocluster.proposal.ProposalId;
import org.biocluster.text.HmacSha256;

/// Makes and verifies the tokens in links: purpose, proposal and generation, followed by a truncated HMAC-SHA256 of
/// them. A token says nothing that its holder does not know and cannot be made without a key. The first key makes
/// tokens, every key verifies them, so that a key can be replaced while links made with it still work. Thread-safe.
public final class Links {

	private static final int CONTENT_LENGTH = 1 + 16 + 4;

	private static final int MAC_LENGTH = 16;

	private static final int KEY_LENGTH = 32;

	/// Stands where other tokens have their purpose.
	private static final byte LATE = 'L';

	private final List<HmacSha256> keys;

	private Links(List<HmacSha256> keys) {
		this.keys = List.copyOf(keys);
	}

	/// @param key at least 32 random bytes
	/// @throws IllegalArgumentException when the key is shorter
	public static Links of(byte[] key) {
		return new Links(List.of(hash(key)));
	}

	/// Reads the text of a file: one key on each line, as base64url, the newest first.
	/// @throws IllegalArgumentException when there is none, or one is no key
	public static Links read(String text) {
		List<HmacSha256> keys = text.lines()
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.map((line) -> hash(Base64.getUrlDecoder().decode(line)))
			.toList();
		if (keys.isEmpty()) {
			throw new IllegalArgumentException("There is no key of links");
		}
		return new Links(keys);
	}

	private static HmacSha256 hash(byte[] key) {
		if (key.length < KEY_LENGTH) {
			throw new IllegalArgumentException(
					"The key of links has " + key.length + " bytes, at least " + KEY_LENGTH + " are needed");
		}
		return new HmacSha256(key);
	}

	/// The token that reads, 50 URL-safe characters.
	public String receipt(ProposalId id, int generation) {
		return token(new Link(Purpose.STATUS, id, generation));
	}

	/// The token that also changes; only the author gets it.
	public String manage(ProposalId id, int generation) {
		return token(new Link(Purpose.MANAGE, id, generation));
	}

	/// What the token says; empty when it was not made with one of the keys.
	public Optional<Link> verify(String token) {
		return decode(token).filter((bytes) -> bytes[0] >= 0 && bytes[0] < Purpose.values().length)
			.filter(this::isGenuine)
			.map(Links::content);
	}

	/// The token of a late link.
	public String late(UUID link) {
		return token(LATE, link, 0);
	}

	/// Which late link the token is of; empty when it was not made with one of the keys.
	public Optional<UUID> verifyLate(String token) {
		return decode(token).filter((bytes) -> bytes[0] == LATE)
			.filter(this::isGenuine)
			.map((bytes) -> id(ByteBuffer.wrap(bytes, 1, CONTENT_LENGTH - 1)));
	}

	private String token(Link link) {
		return token((byte) link.purpose().ordinal(), link.proposalId().value(), link.generation());
	}

	private String token(byte kind, UUID id, int generation) {
		byte[] content = ByteBuffer.allocate(CONTENT_LENGTH)
			.put(kind)
			.putLong(id.getMostSignificantBits())
			.putLong(id.getLeastSignificantBits())
			.putInt(generation)
			.array();
		byte[] token = Arrays.copyOf(content, CONTENT_LENGTH + MAC_LENGTH);
		System.arraycopy(keys.getFirst().of(content), 0, token, CONTENT_LENGTH, MAC_LENGTH);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
	}

	private static Optional<byte[]> decode(String token) {
		try {
			byte[] bytes = Base64.getUrlDecoder().decode(token);
			boolean canonical = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(token);
			return canonical && bytes.length == CONTENT_LENGTH + MAC_LENGTH ? Optional.of(bytes) : Optional.empty();
		}
		catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	private boolean isGenuine(byte[] token) {
		return keys.stream().anyMatch((key) -> isMadeWith(key, token));
	}

	private static boolean isMadeWith(HmacSha256 key, byte[] token) {
		byte[] expected = Arrays.copyOf(key.of(Arrays.copyOf(token, CONTENT_LENGTH)), MAC_LENGTH);
		return MessageDigest.isEqual(expected, Arrays.copyOfRange(token, CONTENT_LENGTH, token.length));
	}

	private static Link content(byte[] token) {
		ByteBuffer buffer = ByteBuffer.wrap(token);
		Purpose purpose = Purpose.values()[buffer.get()];
		return new Link(purpose, new ProposalId(id(buffer)), buffer.getInt());
	}

	private static UUID id(ByteBuffer buffer) {
		return new UUID(buffer.getLong(), buffer.getLong());
	}

}
