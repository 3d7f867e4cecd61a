package org.biocluster.rebuild.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.biocluster.projection.RebuildProgress;
import org.biocluster.projection.jdbc.RebuildEntry;
import org.biocluster.projection.jdbc.RebuildOutcome;
import org.biocluster.projection.jdbc.TableComparison;
import org.biocluster.projection.jdbc.TableHash;
import org.jspecify.annotations.Nullable;

/// A rebuild as it is told to people and programs.
/// @param state `running`, `finished`, `cancelled`, `failed` or `interrupted`
/// @param phase what a running one is doing; null otherwise
/// @param done places of the history that were read
/// @param total places to read; grows while the live view does
/// @param hashes of both views; null before they are compared
/// @param equal null before they are compared
/// @param swapped whether the rebuilt view took the place of the live one
/// @param mails always none: nothing but rows can come of a rebuild
public record Replay(String id, String kind, String view, String state, @Nullable String phase, long done, long total,
		@Nullable Hashes hashes, @Nullable Boolean equal, boolean swapped, List<Table> perTable, long unreadable,
		int mails, String who, Instant startedAt, @Nullable Instant finishedAt, @Nullable String detail) {

	/// Tells what the log and, for a running one, its progress know.
	static Replay of(RebuildEntry entry, Optional<RebuildProgress> progress) {
		Optional<RebuildProgress> own = progress.filter((running) -> running.entry().id() == entry.id());
		boolean running = entry.outcome() == RebuildOutcome.RUNNING;
		long done = own.map((now) -> now.topics().stream().mapToLong(RebuildProgress.TopicProgress::done).sum())
			.orElse(running ? 0 : entry.records());
		long total = own.map((now) -> now.topics().stream().mapToLong(RebuildProgress.TopicProgress::total).sum())
			.orElse(running ? entry.atMost() : entry.records());
		boolean compared = !entry.tables().isEmpty();
		return new Replay(String.valueOf(entry.id()), "rebuild", "inbox", state(entry.outcome()),
				own.map((now) -> now.phase().name().toLowerCase(Locale.ROOT)).orElse(null), done, total,
				compared ? Hashes.of(entry.tables()) : null, compared ? entry.isEqual() : null,
				entry.outcome() == RebuildOutcome.SWAPPED, entry.tables().stream().map(Table::of).toList(),
				entry.unreadable(), 0, entry.who(), entry.startedAt(), entry.finishedAt(), entry.detail());
	}

	/// How much of it is done, in percent.
	public int percent() {
		return total <= 0 ? 0 : Math.clamp(100 * done / total, 0, 100);
	}

	/// Whether it is still going on.
	public boolean isRunning() {
		return state.equals("running");
	}

	private static String state(RebuildOutcome outcome) {
		return switch (outcome) {
			case SWAPPED, DIFFERENT -> "finished";
			case RUNNING, CANCELLED, FAILED, INTERRUPTED -> outcome.name().toLowerCase(Locale.ROOT);
		};
	}

	/// One hash for each of the two views.
	public record Hashes(String live, String rebuilt) {

		static Hashes of(List<TableComparison> tables) {
			return new Hashes(hash(tables, TableComparison::live), hash(tables, TableComparison::rebuilt));
		}

		private static String hash(List<TableComparison> tables, Function<TableComparison, TableHash> side) {
			String all = tables.stream()
				.map(side)
				.map((table) -> table.table() + " " + table.rows() + " " + table.hash())
				.collect(Collectors.joining("\n"));
			try {
				return HexFormat.of()
					.formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
			}
			catch (NoSuchAlgorithmException e) {
				throw new IllegalStateException("Every Java platform has SHA-256", e);
			}
		}

	}

	/// One table in both views.
	public record Table(String table, long liveRows, long rebuiltRows, String live, String rebuilt, boolean equal) {

		static Table of(TableComparison comparison) {
			return new Table(comparison.table(), comparison.live().rows(), comparison.rebuilt().rows(),
					comparison.live().hash(), comparison.rebuilt().hash(), comparison.isEqual());
		}

	}

}
