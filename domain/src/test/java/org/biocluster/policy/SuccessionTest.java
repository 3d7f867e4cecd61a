package org.biocluster.policy;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SuccessionTest {

	@Test
	void activeGroupAnswersForItself() {
		assertThat(Succession.of(Drafts.policy().build()).successor("a")).isEqualTo("a");
	}

	@Test
	void mergedGroupIsFollowedToTheActiveOne() {
		Policy policy = Drafts.policy().inactive("a", "b").inactive("b", "c").build();
		assertThat(Succession.of(policy).successor("a")).isEqualTo("c");
	}

	@Test
	void groupWithoutHeirFallsToTheSecretariat() {
		Policy policy = Drafts.policy().inactive("a", "b").inactive("b", null).build();
		assertThat(Succession.of(policy).successor("a")).isEqualTo("office");
	}

	@Test
	void proposalOfAGroupWithoutHeirIsMarkedForTheSecretariat() {
		Policy policy = Drafts.policy().inactive("a", "b").inactive("b", null).build();
		RoutingTally tally = new RoutingTally(Succession.of(policy));
		tally.matched("R1", "a", List.of(), List.of());

		RoutingDecision decision = tally.decide(policy, Set.of());
		assertThat(decision.primary()).isEqualTo("office");
		assertThat(decision.flags()).containsExactly("GROUP_RETIRED");
	}

	@Test
	void circleOfMergersEndsAtTheSecretariat() {
		Policy policy = Drafts.policy().inactive("a", "b").inactive("b", "a").build();
		assertThat(Succession.of(policy).successor("a")).isEqualTo("office");
	}

	@Test
	void unknownGroupStaysWhatItIs() {
		Succession succession = Succession.of(Drafts.policy().build());
		assertThat(succession.successor("nobody")).isEqualTo("nobody");
		assertThat(succession.knows("nobody")).isFalse();
		assertThat(succession.knows("a")).isTrue();
	}

}
