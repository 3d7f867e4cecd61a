package org.biocluster.text;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Keyed hashes of content. The history may keep them for ever: without the key nobody can guess a short text, such as
/// a name, by hashing candidates. Thread-safe.
public final class ContentKey {

	private final HmacSha256 hash;

	/// @param key at least 32 random bytes
	/// @throws IllegalArgumentException when the key is shorter
	public ContentKey(byte[] key) {
		if (key.length < 32) {
			throw new IllegalArgumentException("The content key has " + key.length + " bytes, at least 32 are needed");
		}
		this.hash = new HmacSha256(key);
	}

	/// The hash of a text, hexadecimal.
	public String hash(String text) {
		return HexFormat.of().formatHex(bytes(text));
	}

	/// The hash of a text that stands somewhere as UTF-8 already, hexadecimal.
	public String hash(byte[] utf8, int from, int length) {
		return HexFormat.of().formatHex(this.hash.of(utf8, from, length));
	}

	/// The hash of a text, 32 bytes.
	public byte[] bytes(String text) {
		return this.hash.of(text.getBytes(StandardCharsets.UTF_8));
	}

}
