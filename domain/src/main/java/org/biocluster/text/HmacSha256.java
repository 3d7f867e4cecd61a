package org.biocluster.text;

import java.security.GeneralSecurityException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.biocluster.reuse.Spare;

/// HMAC-SHA256 with one key. Thread-safe.
public final class HmacSha256 {

	private static final String ALGORITHM = "HmacSHA256";

	private final SecretKeySpec key;

	private final Mac mac;

	private final Spare<Mac> spare;

	/// @throws IllegalArgumentException when the key is empty
	public HmacSha256(byte[] key) {
		this.key = new SecretKeySpec(key, ALGORITHM);
		this.mac = another();
		this.spare = new Spare<>(this::copy);
	}

	/// The hash of the content, 32 bytes.
	public byte[] of(byte[] content) {
		return of(content, 0, content.length);
	}

	/// The hash of a part of something, 32 bytes.
	public byte[] of(byte[] content, int from, int length) {
		Mac mac = this.spare.take();
		mac.update(content, from, length);
		byte[] hash = mac.doFinal();
		this.spare.giveBack(mac);
		return hash;
	}

	/// A copy, since asking the providers for another one takes longer than a short
	/// content does.
	private Mac copy() {
		try {
			return (Mac) this.mac.clone();
		}
		catch (CloneNotSupportedException _) {
			return another();
		}
	}

	private Mac another() {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(this.key);
			return mac;
		}
		catch (GeneralSecurityException e) {
			throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
		}
	}

}
