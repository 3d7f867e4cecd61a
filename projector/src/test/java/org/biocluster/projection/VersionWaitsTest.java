package org.biocluster.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import org.biocluster.proposal.ProposalId;
import org.biocluster.topic.Topics;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VersionWaitsTest {

	private static final ProposalId ID = new ProposalId(new UUID(1, 2));

	private final VersionWaits waits = new VersionWaits();

	@Test
	void needsNotWaitForWhatIsShown() {
		assertThat(this.waits.await(ID, 3, Duration.ZERO, () -> 3)).isTrue();
		assertThat(this.waits.await(ID, 3, Duration.ZERO, () -> 2)).isFalse();
	}

	@Test
	void missesNothingThatIsAppliedWhileItLooks() {
		assertThat(this.waits.await(ID, 3, Duration.ZERO, () -> {
			this.waits.applied(event(ID, 4));
			return 0;
		})).isTrue();
	}

	@Test
	void isNotMetByLessOrByOthers() {
		assertThat(this.waits.await(ID, 3, Duration.ZERO, () -> {
			this.waits.applied(event(ID, 2));
			this.waits.applied(event(new ProposalId(new UUID(7, 7)), 9));
			return 0;
		})).isFalse();
	}

	@Test
	void keepsTwoWaitsForTheSameVersionApart() {
		AtomicBoolean inner = new AtomicBoolean();
		assertThat(this.waits.await(ID, 1, Duration.ZERO, () -> {
			inner.set(this.waits.await(ID, 1, Duration.ZERO, () -> 0));
			this.waits.applied(event(ID, 1));
			return 0;
		})).isTrue();
		assertThat(inner).isFalse();
	}

	private static ViewRecord<?, ?> event(ProposalId proposalId, long version) {
		return new ViewRecord<>(Topics.PROPOSAL_EVENTS, 0, 0, Instant.EPOCH, proposalId,
				TestTopics.event(proposalId.toString(), version));
	}

}
