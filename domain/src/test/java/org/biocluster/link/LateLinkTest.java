package org.biocluster.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;

import org.biocluster.link.LateLink.Withdrawal;
import org.biocluster.proposal.Actor;
import org.biocluster.proposal.LateEntry;
import org.biocluster.proposal.Role;
import org.junit.jupiter.api.Test;

class LateLinkTest {

	private static final Instant UNTIL = Instant.parse("2026-12-22T15:00:00Z");

	private static final Actor SECRETARY = new Actor("s-1", Role.SECRETARIAT);

	private final LateLink link = new LateLink(new UUID(1, 2), "autumn", UNTIL, 1, "институту, который ждал печати",
			"Болезнь заявителя", SECRETARY, UNTIL.minusSeconds(90_000), null);

	@Test
	void linkIsOpenUntilTheInstantThatItNames() {
		assertThat(link.isOpen(UNTIL)).isTrue();
		assertThat(link.isOpen(UNTIL.plusNanos(1))).isFalse();
		assertThat(link.entry()).isEqualTo(new LateEntry(new UUID(1, 2), "autumn", UNTIL));
	}

	@Test
	void linkThatWasTakenBackIsNoLongerOpen() {
		LateLink withdrawn = link.withdrawn(new Withdrawal(SECRETARY, UNTIL.minusSeconds(60), "Отправлена по ошибке"));

		assertThat(withdrawn.isOpen(UNTIL.minusSeconds(3_600))).isFalse();
		assertThat(withdrawn.reason()).isEqualTo(link.reason());
	}

}
