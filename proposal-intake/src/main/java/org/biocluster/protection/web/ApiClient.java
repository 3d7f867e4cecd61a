package org.biocluster.protection.web;

import java.util.regex.Pattern;

/// A program that has a token and a limit of its own.
///
/// @param name for people who read the configuration
/// @param tokenSha256 of the token, hexadecimal: whoever reads the configuration cannot use it
/// @param perMinute how many changes it may ask for in a minute
public record ApiClient(String name, String tokenSha256, int perMinute) {

	private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

	public ApiClient {
		if (!HASH.matcher(tokenSha256).matches()) {
			throw new IllegalArgumentException(
					"biocluster.clients: token-sha256 of " + name + " must be 64 hexadecimal digits in lower case");
		}
		if (perMinute < 1) {
			throw new IllegalArgumentException("biocluster.clients: per-minute of " + name + " must be positive");
		}
	}

}
