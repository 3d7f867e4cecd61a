package org.biocluster.routing.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

class WriteBehindStoreTest {

	private static final int TIMES = 100_000;

	/// A few of them reach the bound.
	private static final int LARGEST = 8_192;

	private static final Map<TopicPartition, Long> OFFSETS = Map.of(new TopicPartition("changelog", 0), 7L);

	private final Random random = new Random(3);

	private final KeyValueStore<Bytes, byte[]> behind = mock();

	private final WriteBehindStore store = new WriteBehindStore(this.behind);

	@Test
	void isLikeAStoreThatWritesAtOnce() {
		KeyValueStore<Bytes, byte[]> direct = inMemory();
		KeyValueStore<Bytes, byte[]> late = new WriteBehindStore(inMemory());
		for (int time = 0; time < TIMES; time++) {
			Bytes key = key();
			byte[] value = value();
			switch (this.random.nextInt(100)) {
				case 0 -> assertThat(content(late.all())).isEqualTo(content(direct.all()));
				case 1 -> assertThat(content(late.range(key, key(9)))).isEqualTo(content(direct.range(key, key(9))));
				case 2 -> late.commit(OFFSETS);
				case 3 -> assertThat(late.putIfAbsent(key, value)).isEqualTo(direct.putIfAbsent(key, value));
				case 4, 5, 6 -> assertThat(late.delete(key)).isEqualTo(direct.delete(key));
				default -> {
					List<KeyValue<Bytes, byte[]>> entries = List.of(KeyValue.pair(key, value),
							KeyValue.pair(key(), this.random.nextBoolean() ? value() : null));
					direct.putAll(entries);
					late.putAll(entries);
				}
			}
			Bytes asked = key();
			assertThat(late.get(asked)).isEqualTo(direct.get(asked));
		}
	}

	@Test
	void handsOnInTheOrderOfTheKeysBeforeOffsetsAreCommitted() {
		byte[] value = { 2 };
		this.store.put(key(2), new byte[] { 1 });
		this.store.put(key(1), value);
		this.store.put(key(2), null);
		verify(this.behind, never()).putAll(any());

		this.store.commit(OFFSETS);

		InOrder order = inOrder(this.behind);
		order.verify(this.behind).putAll(List.of(KeyValue.pair(key(1), value), KeyValue.pair(key(2), null)));
		order.verify(this.behind).commit(OFFSETS);
	}

	@Test
	void handsOnWhenEnoughIsWaiting() {
		this.store.put(key(1), new byte[WriteBehindStore.MOST - 2]);
		verify(this.behind, never()).putAll(any());

		this.store.put(key(2), null);

		verify(this.behind).putAll(anyList());
		when(this.behind.get(key(1))).thenReturn(new byte[] { 3 });
		assertThat(this.store.get(key(1))).containsExactly(3);
	}

	@Test
	void keepsToItselfWhatIsNotCommittedWhenItCloses() {
		this.store.put(key(1), new byte[] { 1 });

		this.store.close();

		verify(this.behind).close();
		verify(this.behind, never()).putAll(any());
	}

	private static KeyValueStore<Bytes, byte[]> inMemory() {
		return Stores.inMemoryKeyValueStore("state").get();
	}

	private static List<String> content(KeyValueIterator<Bytes, byte[]> entries) {
		List<String> content = new ArrayList<>();
		try (entries) {
			entries.forEachRemaining((entry) -> content.add(entry.key + "=" + Bytes.wrap(entry.value)));
		}
		return content;
	}

	private Bytes key() {
		return key(this.random.nextInt(10));
	}

	private static Bytes key(int number) {
		return Bytes.wrap(new byte[] { (byte) number });
	}

	private byte[] value() {
		byte[] value = new byte[this.random.nextInt(100) == 0 ? LARGEST : 3];
		this.random.nextBytes(value);
		return value;
	}

}
