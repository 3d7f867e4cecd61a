package org.biocluster.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.biocluster.projection.ProjectorStatus.Blocked;
import org.biocluster.projection.ProjectorStatus.State;
import org.biocluster.projection.ProjectorStatus.Trouble;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProjectorStatusTest {

	private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

	@Test
	void isReadyOnceTheViewHasCaughtUp() {
		assertThat(readiness(status(State.RUNNING, true, null))).isEqualTo(Readiness.READY);
		assertThat(readiness(status(State.RUNNING, false, null))).isEqualTo(Readiness.PREPARING);
		assertThat(readiness(status(State.REBUILDING, false, null))).isEqualTo(Readiness.PREPARING);
	}

	@Test
	void failsWhenAFailureLasts() {
		assertThat(readiness(status(State.RUNNING, true, NOW.minusSeconds(29)))).isEqualTo(Readiness.READY);
		assertThat(readiness(status(State.RUNNING, true, NOW.minusSeconds(31)))).isEqualTo(Readiness.FAILING);
		assertThat(readiness(status(State.FAILED, true, NOW))).isEqualTo(Readiness.FAILING);
	}

	@Test
	void failsInFrontOfANewerRecordButNotForAnOutage() {
		assertThat(readiness(blocked(true))).isEqualTo(Readiness.FAILING);
		assertThat(readiness(blocked(false))).isEqualTo(Readiness.READY);
	}

	private static Readiness readiness(ProjectorStatus status) {
		return status.readiness(NOW, Duration.ofSeconds(30));
	}

	private static ProjectorStatus status(State state, boolean caughtUp, Instant troubleSince) {
		Trouble trouble = (troubleSince != null) ? new Trouble(troubleSince, "test") : null;
		return new ProjectorStatus(state, caughtUp, List.of(), List.of(), 0, trouble, null);
	}

	private static ProjectorStatus blocked(boolean newer) {
		return new ProjectorStatus(State.RUNNING, true, List.of(), List.of(new Blocked("a", 0, 1, newer, "test")), 0,
				null, null);
	}

}
