package org.biocluster.protection.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.biocluster.wording.web.RequestLanguage;
import org.springframework.http.HttpHeaders;

/// Knows the programs that were given a token. It goes with every request as `Authorization: Bearer`, gives a limit and nothing
/// else: no rights. Thread-safe.
final class ClientTokens {

	private static final String BEARER = "Bearer ";

	private final Map<String, ApiClient> clients;

	/// @throws IllegalArgumentException when two of them have the same token
	ClientTokens(List<ApiClient> clients) {
		this.clients = clients.stream()
			.collect(Collectors.toUnmodifiableMap(ApiClient::tokenSha256, Function.identity(), (one, other) -> {
				throw new IllegalArgumentException(
						"biocluster.clients: " + one.name() + " and " + other.name() + " have the same token");
			}));
	}

	Sender sender(HttpServletRequest request) {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())
				|| !RequestLanguage.isProgram(request)) {
			return new Sender.Anonymous();
		}
		ApiClient client = this.clients.get(sha256(header.substring(BEARER.length()).strip()));
		return (client != null) ? new Sender.Known(client) : new Sender.Unknown();
	}

	private static String sha256(String token) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
