package org.biocluster.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpareTest {

	private final Spare<byte[]> spare = new Spare<>(() -> new byte[1]);

	@Test
	void givesTheSameThingToOneAfterTheOther() {
		byte[] first = this.spare.take();
		this.spare.giveBack(first);

		assertThat(this.spare.take()).isSameAs(first);
	}

	@Test
	void neverGivesOneThingToTwo() {
		byte[] first = this.spare.take();
		this.spare.giveBack(first);

		assertThat(this.spare.take()).isNotSameAs(this.spare.take());
	}

}
