package org.biocluster.protection.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

/// How much each client may still do: a bucket per client that fills up with time. Remembers a bounded number of
/// clients; one who has done nothing for a whole period is forgotten, since the bucket would be full again. Thread-safe.
public final class TokenBuckets {

	private static final int MAX_CLIENTS = 20_000;

	private final LoadingCache<String, Bucket> buckets;

	/// @param capacity how much may be done at once, and how much comes back within the
	/// period
	public TokenBuckets(int capacity, Duration period, InstantSource clock) {
		TimeMeter time = new Clock(clock);
		this.buckets = Caffeine.newBuilder()
			.maximumSize(MAX_CLIENTS)
			.expireAfterAccess(period)
			.ticker(time::currentTimeNanos)
			.executor(Runnable::run)
			.build((_) -> Bucket.builder()
				.addLimit((limit) -> limit.capacity(capacity).refillGreedy(capacity, period))
				.withCustomTimePrecision(time)
				.build());
	}

	/// Whether the client may do one more thing.
	public boolean take(String client) {
		return this.buckets.get(client).tryConsume(1);
	}

	private record Clock(InstantSource source) implements TimeMeter {

		@Override
		public long currentTimeNanos() {
			Instant now = this.source.instant();
			return Duration.between(Instant.EPOCH, now).toNanos();
		}

		@Override
		public boolean isWallClockBased() {
			return true;
		}

	}

}
