package org.biocluster.projection.jdbc;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.biocluster.projection.position.Partition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Records that couldn't become rows, with their coordinates and bytes. The bytes may be personal data: they are
/// forgotten with the person or the text that they are about, and later ones about the same are not kept.
///
/// A shadow schema has a quarantine of its own, which replaces the live one's with the swap. Thread-safe.
public final class Quarantine {

	static final String TABLE = """
			create table if not exists quarantine (
				topic text not null,
				partition integer not null,
				"offset" bigint not null,
				at timestamptz not null,
				cause text not null,
				key_bytes bytea,
				value_bytes bytea,
				primary key (topic, partition, "offset")
			)
			""";

	/// In the service's own schema only: what was forgotten stays so, whichever schema is
	/// written and in whichever order topics are read.
	static final String ERASED_TABLE = "create table if not exists erased_key (prefix bytea primary key)";

	/// Lengths of the prefixes: a proposal, a text of one.
	private static final String IS_ERASED = """
			exists (select from erased_key
				where prefix in (substring(?::bytea from 1 for 36), substring(?::bytea from 1 for 73)))
			""";

	private static final RowMapper<QuarantinedRecord> ROW = (row, number) -> new QuarantinedRecord(
			new Partition(row.getString("topic"), row.getInt("partition")), row.getLong("offset"),
			row.getTimestamp("at").toInstant(), row.getString("cause"), row.getInt("key_size"),
			row.getInt("value_size"));

	private static final int CAUSE_LENGTH = 2000;

	private final ViewTransactions transactions;

	public Quarantine(ViewTransactions transactions) {
		this.transactions = transactions;
	}

	/// Adds a record in the transaction that moves the offset behind it.
	public static void add(JdbcTemplate view, Partition partition, long offset, Instant at, String cause,
			byte @Nullable [] key, byte @Nullable [] value) {
		// PostgreSQL's text takes no NUL, and a cause may quote what was read.
		String text = cause.replace("\0", "");
		view.update("""
				insert into quarantine values (?, ?, ?, ?, ?, ?, case when %s then null else ?::bytea end)
				on conflict do nothing
				""".formatted(IS_ERASED), partition.topic(), partition.number(), offset, at.atOffset(ZoneOffset.UTC),
				text.substring(0, Math.min(text.length(), CAUSE_LENGTH)), key, key, key, value);
	}

	/// Forgets the bytes of everything whose key begins like this, now and later, in the
	/// transaction that moves the offset behind the fact that asks for it; coordinates
	/// and cause stay.
	/// @param keyPrefix a proposal's id, or the key of one of its texts
	public static void erase(JdbcTemplate view, String keyPrefix) {
		byte[] prefix = keyPrefix.getBytes(StandardCharsets.US_ASCII);
		view.update("insert into erased_key values (?) on conflict do nothing", prefix);
		view.update("""
				update quarantine set value_bytes = null
				where value_bytes is not null and substring(key_bytes from 1 for ?) = ?
				""", prefix.length, prefix);
	}

	/// The newest first.
	public List<QuarantinedRecord> newest(int limit) {
		return this.transactions.inOwn((own) -> own.query("""
				select topic, partition, "offset", at, cause,
					coalesce(length(key_bytes), -1) as key_size, coalesce(length(value_bytes), -1) as value_size
				from quarantine order by at desc, topic, partition, "offset" desc limit ?
				""", ROW, limit));
	}

	public long count() {
		return this.transactions
			.inOwn((own) -> JdbcClient.create(own).sql("select count(*) from quarantine").query(Long.class).single());
	}

	/// Replaces the live quarantine's findings about the shadow's topics by the
	/// shadow's, as part of the swap.
	static void replaceBy(JdbcTemplate connection, ViewSchema schema) {
		connection.update("""
				delete from %1$s.quarantine q using %2$s.projection_offset o
				where q.topic = o.topic and q.partition = o.partition and q."offset" < o.next_offset
					and not exists (select from %2$s.quarantine s
						where s.topic = q.topic and s.partition = q.partition and s."offset" = q."offset")
				""".formatted(schema.own(), schema.shadow()));
		connection.update("insert into %1$s.quarantine select * from %2$s.quarantine on conflict do nothing"
			.formatted(schema.own(), schema.shadow()));
		connection.execute("drop table %s.quarantine".formatted(schema.shadow()));
	}

}
