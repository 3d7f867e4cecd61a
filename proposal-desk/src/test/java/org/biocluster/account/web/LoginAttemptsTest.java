package org.biocluster.account.web;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LoginAttemptsTest {

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T09:00:00Z"));

	private final LoginAttempts attempts = new LoginAttempts(now::get);

	@Test
	void makesANameWaitAfterFiveFailuresAndForgetsThem() {
		fail("chair", 5);
		assertThat(attempts.exhausted("chair", "here")).isTrue();
		assertThat(attempts.exhausted("chair", "elsewhere")).isFalse();
		assertThat(attempts.exhausted("other", "here")).isFalse();
		now.set(now.get().plus(Duration.ofMinutes(11)));
		assertThat(attempts.exhausted("chair", "here")).isFalse();
	}

	@Test
	void makesAnOriginWaitThatTriesManyNames() {
		for (int i = 0; i < 50; i++) {
			attempts.failed("name" + i, "here");
		}
		assertThat(attempts.exhausted("fresh", "here")).isTrue();
	}

	@Test
	void startsAnewAfterASuccess() {
		fail("chair", 4);
		attempts.succeeded("chair", "here");
		fail("chair", 4);
		assertThat(attempts.exhausted("chair", "here")).isFalse();
	}

	private void fail(String user, int times) {
		for (int i = 0; i < times; i++) {
			attempts.failed(user, "here");
		}
	}

}
