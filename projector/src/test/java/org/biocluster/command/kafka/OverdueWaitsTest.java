package org.biocluster.command.kafka;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Timeout(20)
class OverdueWaitsTest {

	@Test
	void givesWhatCame() throws Exception {
		try (OverdueWaits waits = new OverdueWaits(Duration.ofSeconds(10))) {
			CompletableFuture<String> future = new CompletableFuture<>();
			Thread.ofVirtual().start(() -> future.complete("here"));
			assertThat(waits.await(future)).isEqualTo("here");
		}
	}

	@Test
	void endsWaitsForWhatNeverComes() {
		long start = System.nanoTime();
		try (OverdueWaits waits = new OverdueWaits(Duration.ofMillis(200))) {
			assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> waits.await(new CompletableFuture<>()))
				.withCauseInstanceOf(TimeoutException.class);
		}
		assertThat(System.nanoTime() - start).isGreaterThan(Duration.ofMillis(200).toNanos());
	}

	@Test
	void leavesInterruptsOfOthersAlone() {
		try (OverdueWaits waits = new OverdueWaits(Duration.ofSeconds(10))) {
			Thread.currentThread().interrupt();
			assertThatExceptionOfType(InterruptedException.class)
				.isThrownBy(() -> waits.await(new CompletableFuture<>()));
		}
	}

	@Test
	void leavesNoInterruptBehindWhereSomethingComesAtTheLastMoment() throws InterruptedException {
		try (OverdueWaits waits = new OverdueWaits(Duration.ofMillis(2))) {
			for (int attempt = 0; attempt < 500; attempt++) {
				CompletableFuture<String> future = new CompletableFuture<>();
				future.completeOnTimeout("late", 2_000 + attempt, TimeUnit.MICROSECONDS);
				try {
					assertThat(waits.await(future)).isEqualTo("late");
				}
				catch (ExecutionException ex) {
					assertThat(ex).hasCauseInstanceOf(TimeoutException.class);
				}
				assertThat(Thread.interrupted()).isFalse();
			}
		}
	}

}
