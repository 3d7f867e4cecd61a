package org.biocluster.protection.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// How much each client may still do: a bucket per client that fills up with time. Remembers a bounded number of
/// clients; the one not seen for longest is forgotten first. Thread-safe.
final class TokenBuckets {

	private static final int MAX_CLIENTS = 20_000;

	private final int capacity;

	private final double perNano;

	private final InstantSource clock;

	private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
			return size() > MAX_CLIENTS;
		}

	};

	/// @param capacity how much may be done at once, and how much comes back within the
	/// period
	TokenBuckets(int capacity, Duration period, InstantSource clock) {
		this.capacity = capacity;
		this.perNano = (double) capacity / period.toNanos();
		this.clock = clock;
	}

	/// Whether the client may do one more thing.
	synchronized boolean take(String client) {
		Instant now = this.clock.instant();
		Bucket before = this.buckets.getOrDefault(client, new Bucket(this.capacity, now));
		long passed = Math.max(0, Duration.between(before.at(), now).toNanos());
		double tokens = Math.min(this.capacity, before.tokens() + passed * this.perNano);
		boolean enough = tokens >= 1;
		this.buckets.put(client, new Bucket(enough ? tokens - 1 : tokens, now));
		return enough;
	}

	private record Bucket(double tokens, Instant at) {
	}

}
