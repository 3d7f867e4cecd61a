package org.biocluster.text;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Keyed hashes of content. The history may keep them for ever: without the key nobody can guess a short text, such as
/// a name, by hashing candidates. Thread-safe.
public final class ContentKey {

	private static final String ALGORITHM = "HmacSHA256";

	private final SecretKeySpec key;

	/// @param key at least 32 random bytes
	/// @throws IllegalArgumentException when the key is shorter
	public ContentKey(byte[] key) {
		if (key.length < 32) {
			throw new IllegalArgumentException("The content key has " + key.length + " bytes, at least 32 are needed");
		}
		this.key = new SecretKeySpec(key, ALGORITHM);
	}

	/// The hash of a text, hexadecimal.
	public String hash(String text) {
		return HexFormat.of().formatHex(bytes(text));
	}

	/// The hash of a text, 32 bytes.
	public byte[] bytes(String text) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(this.key);
			return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform has " + ALGORITHM, ex);
		}
	}

}
