package org.biocluster.account;

import java.security.SecureRandom;

/// Makes passwords of 20 letters and digits that nobody confuses, 115 bits. Thread-safe.
public final class Passwords {

	private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

	private static final int LENGTH = 20;

	private final SecureRandom random = new SecureRandom();

	/// Another one.
	public String next() {
		return random.ints(LENGTH, 0, ALPHABET.length())
			.collect(StringBuilder::new, (text, index) -> text.append(ALPHABET.charAt(index)), StringBuilder::append)
			.toString();
	}

}
