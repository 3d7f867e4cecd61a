package org.biocluster.submission;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import org.biocluster.text.ContentKey;

/// Keys that the server puts into its forms. Only a genuine one is taken back, so that nobody can make a person send a
/// form under a key that is already taken. Thread-safe.
public final class FormKeys {

	private static final int MAC_LENGTH = 16;

	private final ContentKey key;

	private final InstantSource clock;

	/// @param key the secret of the forms
	public FormKeys(ContentKey key, InstantSource clock) {
		this.key = key;
		this.clock = clock;
	}

	/// A new key for a new form.
	public IdempotencyKey issue() {
		String name = IdempotencyKey.random(this.clock).value();
		return new IdempotencyKey(name + "." + mac(name));
	}

	/// The key that came back; empty when it is not one of ours.
	public Optional<IdempotencyKey> verify(String value) {
		int dot = value.indexOf('.');
		if (dot < 0 || !IdempotencyKey.isWellFormed(value)) {
			return Optional.empty();
		}
		boolean genuine = MessageDigest.isEqual(mac(value.substring(0, dot)).getBytes(StandardCharsets.US_ASCII),
				value.substring(dot + 1).getBytes(StandardCharsets.US_ASCII));
		return genuine ? Optional.of(new IdempotencyKey(value)) : Optional.empty();
	}

	private String mac(String name) {
		byte[] mac = Arrays.copyOf(this.key.bytes("form-key\n" + name), MAC_LENGTH);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
	}

}
