package org.biocluster.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

import org.biocluster.delivery.DeliveryState;
import org.biocluster.dispatch.DeliveryStatus.Doubtful;
import org.biocluster.dispatch.DeliveryStatus.Parked;
import org.biocluster.dispatch.DeliveryStatus.Pending;
import org.biocluster.dispatch.DeliveryStatus.Sending;
import org.biocluster.dispatch.DeliveryStatus.Sent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeliveryStatusTest {

	private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

	private static final RetrySchedule SCHEDULE = new RetrySchedule(Duration.ofSeconds(5), Duration.ofMinutes(10),
			new Random(1));

	@Test
	void isSentOnlyWhenTheServerTookIt() {
		assertThat(after(new Attempt.Accepted())).isEqualTo(new Sent());
		assertThat(after(new Attempt.Refused("SMTP_550"))).isEqualTo(new Parked("SMTP_550"));
		assertThat(after(new Attempt.Unknown("NO_REPLY"))).isEqualTo(new Doubtful("NO_REPLY"));
	}

	@Test
	void isTriedAgainLaterWhenTheServerSurelyDidNotTakeIt() {
		assertThat(after(new Attempt.Postponed("SMTP_451", false))).isInstanceOfSatisfying(Pending.class,
				(pending) -> assertThat(pending.next()).isAfter(NOW.plusSeconds(3)));
		assertThat(after(new Attempt.Postponed("CUT_OFF", true))).isEqualTo(new Pending(NOW));
	}

	@Test
	void isDoubtfulWhenTheProcessDiedWhileSending() {
		assertThat(new Pending(NOW).begin(1).interrupted()).isEqualTo(new Doubtful("INTERRUPTED"));
	}

	@Test
	void waitsLongerAfterEveryAttemptButNotForEver() {
		assertThat(SCHEDULE.pause(1)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
		assertThat(SCHEDULE.pause(4)).isBetween(Duration.ofSeconds(32), Duration.ofSeconds(48));
		assertThat(SCHEDULE.pause(1000)).isBetween(Duration.ofMinutes(8), Duration.ofMinutes(12));
	}

	@Test
	void reportsWhatWasLeftOutOnPurposeAsSuch() {
		assertThat(new Parked("FORGOTTEN").reported()).isEqualTo(DeliveryState.SUPPRESSED);
		assertThat(new Parked("TOO_MANY").reported()).isEqualTo(DeliveryState.SUPPRESSED);
		assertThat(new Parked("SMTP_550").reported()).isEqualTo(DeliveryState.FAILED);
	}

	private static DeliveryStatus after(Attempt outcome) {
		return new Sending(1).after(outcome, SCHEDULE, NOW);
	}

}
