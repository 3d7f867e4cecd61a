package org.biocluster.action;

import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LifecycleTest {

	private final Lifecycle lifecycle = Lifecycle.load();

	@Test
	void opensToEachPersonWhatTheTableSays() {
		assertThat(open("routed", Set.of(), "chair")).contains(Action.TAKE, Action.REDIRECT, Action.ADD_NOTE)
			.doesNotContain(Action.PROPOSE_DECISION, Action.HOLD, Action.GIVE_OPINION);
		assertThat(open("in-review", Set.of(), "member")).containsExactlyInAnyOrder(Action.UNASSIGN, Action.ADD_NOTE);
		assertThat(open("on-agenda", Set.of(), "consulted-chair")).containsExactlyInAnyOrder(Action.GIVE_OPINION,
				Action.ADD_NOTE);
		assertThat(open("rejected", Set.of(), "main-chair")).containsExactly(Action.REOPEN);
		assertThat(open("routed", Set.of(), "nobody")).isEmpty();
	}

	@Test
	void givesOutOnlyWhatIsDraftedAndOnlyBySignature() {
		assertThat(open("in-review", Set.of(), "chair")).doesNotContain(Action.RELEASE_DECISION);
		assertThat(open("in-review", Set.of("draft"), "chair")).contains(Action.RELEASE_DECISION,
				Action.PROPOSE_DECISION);
		assertThat(open("in-review", Set.of("draft"), "group-secretary")).doesNotContain(Action.RELEASE_DECISION);
		assertThat(open("in-review", Set.of("protocol"), "chair")).doesNotContain(Action.RELEASE_DECISION);
		assertThat(open("on-agenda", Set.of("protocol"), "chair")).contains(Action.RELEASE_DECISION);
	}

	@Test
	void letsTheSecretariatWorkWhereItIsTheGroup() {
		assertThat(open("routed", Set.of(), "secretariat")).doesNotContain(Action.TAKE);
		assertThat(open("routed", Set.of("secretariat"), "secretariat")).contains(Action.TAKE, Action.HOLD,
				Action.REFUSE_FORMALLY);
	}

	private Set<Action> open(String status, Set<String> givens, String persona) {
		return lifecycle.open(new Standing(status, givens, Set.of(persona)));
	}

}
