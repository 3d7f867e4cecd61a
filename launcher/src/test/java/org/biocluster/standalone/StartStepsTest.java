package org.biocluster.standalone;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.biocluster.standalone.process.StartOutcome;
import org.biocluster.standalone.process.StartOutcome.Failed;
import org.biocluster.standalone.process.StartOutcome.Ready;
import org.biocluster.standalone.process.StartOutcome.Stopped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(20)
class StartStepsTest {

	private final StartSteps steps = new StartSteps();

	private final CompletableFuture<StartOutcome> kafka = this.steps.add(new CompletableFuture<>());

	private final CompletableFuture<StartOutcome> database = this.steps.add(new CompletableFuture<>());

	@Test
	void aStepWaitsForAllThatItNeedsAndForNothingElse() throws Exception {
		CompletableFuture<StartOutcome> onKafka = this.steps.after(List.of(this.kafka), Ready::new);
		CompletableFuture<StartOutcome> onBoth = this.steps.after(List.of(this.kafka, this.database), Ready::new);
		this.kafka.complete(new Ready());
		assertThat(onKafka.get(10, TimeUnit.SECONDS)).isEqualTo(new Ready());
		assertThat(onBoth).isNotDone();
		this.database.complete(new Ready());
		assertThat(onBoth.get(10, TimeUnit.SECONDS)).isEqualTo(new Ready());
		assertThat(this.steps.await()).isEqualTo(new Ready());
	}

	@Test
	void theFirstFailureEndsTheWaitingForTheOthers() {
		this.kafka.complete(new Failed("Kafka was not ready"));
		assertThat(this.steps.await()).isEqualTo(new Failed("Kafka was not ready"));
		assertThat(this.database).isNotDone();
	}

	@Test
	void nothingIsBegunAfterAStepThatDidNotEndWell() {
		CompletableFuture<StartOutcome> next = this.steps.after(List.of(this.database), () -> {
			throw new AssertionError("begun all the same");
		});
		this.kafka.complete(new Ready());
		this.database.complete(new Stopped());
		assertThat(next).isCompletedWithValue(new Stopped());
		assertThat(this.steps.await()).isEqualTo(new Stopped());
	}

	@Test
	void aStepThatThrowsHasFailed() {
		this.steps.after(List.of(this.kafka), () -> {
			throw new IllegalStateException("disk full");
		});
		this.kafka.complete(new Ready());
		assertThat(this.steps.await()).isEqualTo(new Failed("Can't start: java.lang.IllegalStateException: disk full"));
	}

}
