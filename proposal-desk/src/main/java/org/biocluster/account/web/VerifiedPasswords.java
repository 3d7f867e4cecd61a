package org.biocluster.account.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Remembers for a short while which password fitted which hash, because programs send theirs with every call and
/// Argon2 is slow on purpose. Keeps keyed digests only, under a key that ends with the process. Thread-safe.
final class VerifiedPasswords {

	private static final Duration TIME_TO_LIVE = Duration.ofMinutes(5);

	private static final int KEPT = 1000;

	private final InstantSource clock;

	private final SecretKeySpec key;

	private final Map<String, Instant> verified = new LinkedHashMap<>() {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
			return size() > KEPT;
		}
	};

	VerifiedPasswords(InstantSource clock) {
		this.clock = clock;
		byte[] random = new byte[32];
		new SecureRandom().nextBytes(random);
		this.key = new SecretKeySpec(random, "HmacSHA256");
	}

	boolean contains(String password, String hash) {
		String digest = digest(password, hash);
		synchronized (verified) {
			Instant until = verified.get(digest);
			return until != null && clock.instant().isBefore(until);
		}
	}

	void add(String password, String hash) {
		String digest = digest(password, hash);
		synchronized (verified) {
			verified.remove(digest);
			verified.put(digest, clock.instant().plus(TIME_TO_LIVE));
		}
	}

	private String digest(String password, String hash) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(key);
			mac.update(hash.getBytes(StandardCharsets.UTF_8));
			mac.update((byte) 0);
			return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException e) {
			throw new IllegalStateException("Every Java platform has HmacSHA256", e);
		}
	}

}
