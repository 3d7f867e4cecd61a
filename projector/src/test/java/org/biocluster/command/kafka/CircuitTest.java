package org.biocluster.command.kafka;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CircuitTest {

	private Instant now = Instant.parse("2026-11-23T09:00:00Z");

	private final Circuit circuit = new Circuit(() -> this.now);

	@Test
	void restsAfterThreeFailuresAndThenTriesOnce() {
		for (int failure = 0; failure < 3; failure++) {
			assertThat(this.circuit.allows()).isTrue();
			this.circuit.failed();
		}
		assertThat(this.circuit.allows()).isFalse();
		assertThat(this.circuit.isBroken()).isTrue();
		this.now = this.now.plus(Duration.ofSeconds(4));
		assertThat(this.circuit.isBroken()).isFalse();
		assertThat(this.circuit.allows()).isTrue();
		assertThat(this.circuit.allows()).isFalse();
		this.circuit.succeeded();
		assertThat(this.circuit.allows()).isTrue();
	}

}
