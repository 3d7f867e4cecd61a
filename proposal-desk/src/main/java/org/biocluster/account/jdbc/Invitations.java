package org.biocluster.account.jdbc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

/// One-time links by which people set their passwords. Only their hashes are kept, and of an account's the latest only.
/// Thread-safe.
public final class Invitations {

	/// How long a link may be used.
	public static final Duration VALID = Duration.ofDays(3);

	private static final int BYTES = 32;

	private final JdbcClient jdbc;

	private final InstantSource clock;

	private final SecureRandom random = new SecureRandom();

	public Invitations(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/// Another link for an account; a former one is void from now on.
	public String create(String account) {
		byte[] bytes = new byte[BYTES];
		random.nextBytes(bytes);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		jdbc.sql("""
				insert into desk_own.invitation values (:account, :hash, :expires)
				on conflict (account_id) do update
				set token_hash = excluded.token_hash, expires_at = excluded.expires_at""")
			.param("account", account)
			.param("hash", hash(token))
			.param("expires", clock.instant().plus(VALID).atOffset(ZoneOffset.UTC))
			.update();
		return token;
	}

	/// The account whose password the link may set; empty when it is none, was used or is
	/// too old.
	public Optional<String> find(String token) {
		return asking("select account_id from desk_own.invitation where token_hash = :hash and expires_at > :now",
				token);
	}

	/// The same, and the link is used up.
	public Optional<String> redeem(String token) {
		return asking("""
				delete from desk_own.invitation where token_hash = :hash and expires_at > :now
				returning account_id""", token);
	}

	private Optional<String> asking(String sql, String token) {
		return jdbc.sql(sql)
			.param("hash", hash(token))
			.param("now", clock.instant().atOffset(ZoneOffset.UTC))
			.query(String.class)
			.optional();
	}

	private static String hash(String token) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
