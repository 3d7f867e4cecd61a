package org.biocluster.telemetry.health;

import java.time.Instant;

import org.awaitility.Awaitility;
import org.biocluster.testsupport.Broker;
import org.biocluster.testsupport.Platform;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;

class DependencyTest {

	private Instant now = Instant.parse("2026-11-23T10:00:00Z");

	private int asked;

	private boolean there = true;

	private final Dependency dependency = new Dependency(new Planted(), () -> this.now);

	@Test
	void asksNotMoreOftenThanEveryTwoSeconds() {
		assertThat(status()).isEqualTo(Status.UP);
		this.there = false;
		this.now = this.now.plusMillis(1999);
		assertThat(status()).isEqualTo(Status.UP);
		assertThat(this.asked).isEqualTo(1);
		this.now = this.now.plusMillis(1);
		assertThat(status()).isEqualTo(Status.DOWN);
	}

	@Test
	void saysSinceWhen() {
		this.there = false;
		Instant start = this.now;
		status();
		this.now = this.now.plusSeconds(30);
		Health health = this.dependency.health();
		assertThat(health.getDetails()).containsOnlyKeys("awaySince").containsEntry("awaySince", start);
	}

	@Test
	void noticesThatABrokerIsAwayAndBack() {
		try (Broker broker = Broker.start(); BrokerCheck check = new BrokerCheck(broker.connection())) {
			assertThat(check.isThere()).isTrue();
			broker.stop();
			assertThat(check.isThere()).isFalse();
			broker.restart();
			Awaitility.await().until(check::isThere);
		}
	}

	@Test
	void noticesWhetherARegistryAnswers() {
		try (RegistryCheck real = new RegistryCheck(Platform.registry().url());
				RegistryCheck none = new RegistryCheck("http://127.0.0.1:1")) {
			assertThat(real.isThere()).isTrue();
			assertThat(none.isThere()).isFalse();
		}
	}

	private Status status() {
		return this.dependency.health().getStatus();
	}

	private final class Planted implements Dependency.Check {

		@Override
		public boolean isThere() {
			DependencyTest.this.asked++;
			return DependencyTest.this.there;
		}

		@Override
		public void close() {
		}

	}

}
