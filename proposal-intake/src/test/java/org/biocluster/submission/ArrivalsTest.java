package org.biocluster.submission;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.biocluster.deadline.Round;
import org.biocluster.language.Bilingual;
import org.biocluster.proposal.ProposalId;
import org.biocluster.status.PolicyWithRounds;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// An attempt that had to be refused counts for the round, once it is closed and before its grace is over.
class ArrivalsTest {

	private static final ProposalId PROPOSAL = new ProposalId(new UUID(1, 1));

	private static final Instant BEFORE = Instant.parse("2026-12-20T14:59:00Z");

	private static final Instant IN_GRACE = Instant.parse("2026-12-20T15:20:00Z");

	private static final Instant AFTERWARDS = Instant.parse("2026-12-20T15:31:00Z");

	private final Map<ProposalId, Instant> kept = new HashMap<>();

	private int lookups;

	private final Arrivals arrivals = new Arrivals(new Memory(),
			new PolicyWithRounds(List.of(new Round("autumn", new Bilingual("Сбор", "Call"),
					Instant.parse("2026-12-01T06:00:00Z"), Instant.parse("2026-12-20T15:00:00Z"), 30))));

	@Test
	void attemptThatCouldNotBeTakenCountsFromItsOwnTimeWithinTheGrace() {
		this.arrivals.notTaken(PROPOSAL, this.arrivals.reached(PROPOSAL, BEFORE));
		this.arrivals.notTaken(PROPOSAL, this.arrivals.reached(PROPOSAL, BEFORE.plusSeconds(30)));

		assertThat(this.arrivals.reached(PROPOSAL, IN_GRACE)).isEqualTo(BEFORE);
		assertThat(this.arrivals.reached(new ProposalId(new UUID(1, 2)), IN_GRACE)).isEqualTo(IN_GRACE);
		assertThat(this.arrivals.reached(PROPOSAL, AFTERWARDS)).isEqualTo(AFTERWARDS);
	}

	@Test
	void nothingIsLookedUpOrKeptWhereItDecidesNothing() {
		this.arrivals.reached(PROPOSAL, BEFORE);
		this.arrivals.reached(PROPOSAL, AFTERWARDS);
		this.arrivals.notTaken(PROPOSAL, IN_GRACE);
		Arrivals always = new Arrivals(new Memory(), new PolicyWithRounds(List.of()));
		always.notTaken(PROPOSAL, BEFORE);
		always.reached(PROPOSAL, IN_GRACE);

		assertThat(this.lookups).isZero();
		assertThat(this.kept).isEmpty();
	}

	private final class Memory implements FirstAttempts {

		@Override
		public Optional<Instant> find(ProposalId proposal) {
			ArrivalsTest.this.lookups++;
			return Optional.ofNullable(ArrivalsTest.this.kept.get(proposal));
		}

		@Override
		public void keep(ProposalId proposal, Instant reached) {
			ArrivalsTest.this.kept.putIfAbsent(proposal, reached);
		}

	}

}
