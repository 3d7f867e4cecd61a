package org.biocluster.router;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.Test;

class RestoresTest {

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T09:00:00Z"));

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final Restores restores = new Restores(meters, now::get);

	@Test
	void stateThatIsDamagedAgainWithinTheHourIsNotMadeAnewAgain() {
		assertThat(restores.allowed()).isTrue();
		now.set(Instant.parse("2026-11-23T09:59:59Z"));
		assertThat(restores.allowed()).isFalse();
		now.set(Instant.parse("2026-11-23T10:00:00Z"));
		assertThat(restores.allowed()).isTrue();

		assertThat(meters.get("biocluster.router.state.damaged").counter().count()).isEqualTo(3);
	}

}
