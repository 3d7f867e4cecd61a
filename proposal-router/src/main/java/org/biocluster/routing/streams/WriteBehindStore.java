package org.biocluster.routing.streams;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// Keeps what is written in memory until there is enough for one large write in the order of the keys, which costs the store
/// behind it half as much as many small ones. Reads see all of it.
///
/// To stand below the layer that writes the changelog: what is lost here is there, behind the offset that was committed
/// last, because [#commit] hands everything on before it. Used by one thread at a time.
final class WriteBehindStore implements KeyValueStore<Bytes, byte[]> {

	/// Bytes of keys and values that are kept back at most.
	static final int MOST = 262_144;

	private final KeyValueStore<Bytes, byte[]> store;

	private final Map<Bytes, byte @Nullable []> waiting = new HashMap<>();

	private int bytes;

	/// @param store that keeps everything in the end
	WriteBehindStore(KeyValueStore<Bytes, byte[]> store) {
		this.store = store;
	}

	@Override
	public void put(Bytes key, byte @Nullable [] value) {
		waiting.put(key, value);
		bytes += key.get().length + (value == null ? 0 : value.length);
		if (bytes >= MOST) {
			writeOut();
		}
	}

	@Override
	public byte @Nullable [] putIfAbsent(Bytes key, byte[] value) {
		byte[] known = get(key);
		if (known == null) {
			put(key, value);
		}
		return known;
	}

	@Override
	public void putAll(List<KeyValue<Bytes, byte[]>> entries) {
		entries.forEach((entry) -> put(entry.key, entry.value));
	}

	@Override
	public byte @Nullable [] delete(Bytes key) {
		byte[] known = get(key);
		put(key, null);
		return known;
	}

	@Override
	public byte @Nullable [] get(Bytes key) {
		return waiting.containsKey(key) ? waiting.get(key) : store.get(key);
	}

	@Override
	public KeyValueIterator<Bytes, byte[]> range(Bytes from, Bytes to) {
		writeOut();
		return store.range(from, to);
	}

	@Override
	public KeyValueIterator<Bytes, byte[]> all() {
		writeOut();
		return store.all();
	}

	@Override
	public long approximateNumEntries() {
		return store.approximateNumEntries() + waiting.size();
	}

	@Override
	public void commit(Map<TopicPartition, Long> changelogOffsets) {
		writeOut();
		store.commit(changelogOffsets);
	}

	/// What was not committed is not handed on: whoever closes without a commit does not
	/// want it.
	@Override
	public void close() {
		waiting.clear();
		bytes = 0;
		store.close();
	}

	@Override
	public void init(StateStoreContext context, StateStore root) {
		store.init(context, root);
	}

	@Override
	public String name() {
		return store.name();
	}

	@Override
	public boolean persistent() {
		return store.persistent();
	}

	@Override
	public boolean isOpen() {
		return store.isOpen();
	}

	@Override
	public @Nullable Long committedOffset(TopicPartition partition) {
		return store.committedOffset(partition);
	}

	@Override
	@SuppressWarnings("deprecation") // asked of every store until the next major version
	public boolean managesOffsets() {
		return store.managesOffsets();
	}

	@Override
	public Position getPosition() {
		return store.getPosition();
	}

	private void writeOut() {
		if (waiting.isEmpty()) {
			return;
		}
		List<KeyValue<Bytes, byte[]>> entries = new ArrayList<>(waiting.size());
		waiting.forEach((key, value) -> entries.add(KeyValue.pair(key, value)));
		entries.sort(Comparator.comparing((entry) -> entry.key));
		store.putAll(entries);
		waiting.clear();
		bytes = 0;
	}

}
