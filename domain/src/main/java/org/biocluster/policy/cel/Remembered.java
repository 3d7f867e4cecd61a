package org.biocluster.policy.cel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// A bounded memory of computed values in two generations: when the younger one is full, the older one is forgotten, so
/// that what is asked for again and again stays. Thread-safe; two threads may compute the same value.
final class Remembered<K, V> {

	private final int generation;

	private volatile Map<K, V> young = new ConcurrentHashMap<>();

	private volatile Map<K, V> old = Map.of();

	/// @param capacity how many values may be kept; threads that add at once may
	/// exceed it by one each
	Remembered(int capacity) {
		this.generation = Math.max(1, capacity / 2);
	}

	V get(K key, Function<K, V> compute) {
		V known = this.young.get(key);
		if (known != null) {
			return known;
		}
		V aged = this.old.get(key);
		V value = (aged != null) ? aged : compute.apply(key);
		add(key, value);
		return value;
	}

	int size() {
		return this.young.size() + this.old.size();
	}

	private void add(K key, V value) {
		if (this.young.size() >= this.generation) {
			age();
		}
		this.young.put(key, value);
	}

	private synchronized void age() {
		if (this.young.size() >= this.generation) {
			this.old = this.young;
			this.young = new ConcurrentHashMap<>();
		}
	}

}
