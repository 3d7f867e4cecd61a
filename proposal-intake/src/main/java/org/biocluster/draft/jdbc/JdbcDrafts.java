package org.biocluster.draft.jdbc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.biocluster.draft.Draft;
import org.biocluster.draft.DraftReading;
import org.biocluster.draft.DraftSaving;
import org.biocluster.draft.Drafts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Drafts in the service's own tables. Of a token only its hash is stored: whoever reads the table cannot open a draft.
/// Thread-safe.
public final class JdbcDrafts implements Drafts {

	private static final Logger log = LoggerFactory.getLogger(JdbcDrafts.class);

	private static final int TOKEN_BYTES = 24;

	private static final TypeReference<Map<String, List<String>>> VALUES = new TypeReference<>() {
	};

	private final JdbcClient jdbc;

	private final OwnTables tables;

	private final JsonMapper json;

	private final InstantSource clock;

	private final SecureRandom random = new SecureRandom();

	public JdbcDrafts(JdbcClient jdbc, OwnTables tables, JsonMapper json, InstantSource clock) {
		this.jdbc = jdbc;
		this.tables = tables;
		this.json = json;
		this.clock = clock;
	}

	@Override
	public DraftReading find(String token) {
		return orAway(() -> read(token).<DraftReading>map(DraftReading.Found::new).orElse(new DraftReading.None()),
				new DraftReading.Away());
	}

	private Optional<Draft> read(String token) {
		return this.jdbc
			.sql("select revision, saved_at, content from intake_own.draft where token_hash = ? and saved_at > ?")
			.params(hash(token), time(this.clock.instant().minus(KEPT)))
			.query((row, _) -> new Draft(token, row.getLong("revision"),
					row.getObject("saved_at", OffsetDateTime.class).toInstant(),
					this.json.readValue(row.getBytes("content"), VALUES)))
			.optional();
	}

	@Override
	public DraftSaving save(String token, long revision, Map<String, List<String>> values) {
		return orAway(() -> new DraftSaving.Kept(write(token, revision, values)), new DraftSaving.Away());
	}

	private Draft write(String token, long revision, Map<String, List<String>> values) {
		Instant now = this.clock.instant();
		byte[] content = this.json.writeValueAsBytes(values);
		int updated = this.jdbc.sql("""
				update intake_own.draft set revision = revision + 1, saved_at = ?, content = ?
				where token_hash = ? and revision = ?""").params(time(now), content, hash(token), revision).update();
		if (updated == 1) {
			return new Draft(token, revision + 1, now, values);
		}
		String another = token();
		this.jdbc.sql("insert into intake_own.draft (token_hash, revision, saved_at, content) values (?, 1, ?, ?)")
			.params(hash(another), time(now), content)
			.update();
		return new Draft(another, 1, now, values);
	}

	@Override
	public void forget(String token) {
		orAway(() -> this.jdbc.sql("delete from intake_own.draft where token_hash = ?").param(hash(token)).update(), 0);
	}

	private <T> T orAway(Supplier<T> work, T away) {
		if (!this.tables.areThere()) {
			return away;
		}
		try {
			return work.get();
		}
		catch (DataAccessException ex) {
			log.atWarn().setCause(ex).log("Drafts cannot be reached");
			return away;
		}
	}

	private String token() {
		byte[] token = new byte[TOKEN_BYTES];
		this.random.nextBytes(token);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
	}

	private static byte[] hash(String token) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	private static OffsetDateTime time(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

}
