package org.biocluster.policy.cel;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RememberedTest {

	private final Remembered<Integer, String> remembered = new Remembered<>(10);

	private final List<Integer> computed = new ArrayList<>();

	@Test
	void valueIsComputedOnce() {
		assertThat(get(1)).isEqualTo("1");
		assertThat(get(1)).isEqualTo("1");
		assertThat(this.computed).containsExactly(1);
	}

	@Test
	void neverMoreThanTheCapacityIsKept() {
		for (int i = 0; i < 1_000; i++) {
			get(i);
			assertThat(this.remembered.size()).isLessThanOrEqualTo(10);
		}
	}

	@Test
	void whatIsAskedForAgainAndAgainStays() {
		for (int i = 1; i < 1_000; i++) {
			get(0);
			get(i);
		}
		assertThat(this.computed).containsOnlyOnce(0);
	}

	private String get(int key) {
		return this.remembered.get(key, (asked) -> {
			this.computed.add(asked);
			return asked.toString();
		});
	}

}
