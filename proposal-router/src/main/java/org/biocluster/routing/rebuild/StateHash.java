package org.biocluster.routing.rebuild;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 over keys and values, each preceded by its length. Used by one thread.
final class StateHash {

	private final MessageDigest digest;

	StateHash() {
		try {
			digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e);
		}
	}

	void add(byte[] key, byte[] value) {
		digest.update(ByteBuffer.allocate(8).putInt(key.length).putInt(value.length).flip());
		digest.update(key);
		digest.update(value);
	}

	String toHex() {
		return HexFormat.of().formatHex(digest.digest());
	}

}
