package org.biocluster.topic;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PrincipalTest {

	@Test
	void onlyTheDeskSpeaksForStaff() {
		assertThat(writers(Topics.STAFF_COMMANDS)).containsExactly(Principal.DESK);
	}

	@Test
	void onlyTheRouterWritesFacts() {
		for (Topic<?, ?> facts : Set.of(Topics.PROPOSAL_EVENTS, Topics.PROPOSAL_TEXTS, Topics.PROPOSAL_SUBMITTERS,
				Topics.COMMAND_OUTCOMES)) {
			assertThat(writers(facts)).containsExactly(Principal.ROUTER);
		}
	}

	@Test
	void onlyTheDeskReadsWhatCouldNotBeProcessed() {
		assertThat(readers(Topics.DEAD_LETTERS)).containsExactly(Principal.DESK);
		assertThat(writers(Topics.DEAD_LETTERS)).containsExactly(Principal.ROUTER);
	}

	@Test
	void onlyWhoWorksWithPeopleReadsWhoTheyAre() {
		assertThat(readers(Topics.PROPOSAL_SUBMITTERS)).containsExactlyInAnyOrder(Principal.INTAKE, Principal.DESK,
				Principal.NOTIFIER);
		assertThat(readers(Topics.PROPOSAL_TEXTS)).containsExactlyInAnyOrder(Principal.INTAKE, Principal.DESK,
				Principal.NOTIFIER);
	}

	@Test
	void everyTopicHasAWriterAndAReader() {
		assertThat(Topics.all()).allSatisfy((topic) -> {
			assertThat(writers(topic)).as("writers of " + topic).isNotEmpty();
			assertThat(readers(topic)).as("readers of " + topic).isNotEmpty();
		});
	}

	@Test
	void theRoutersOwnTopicsAreNotTheProducts() {
		String prefix = Principal.ROUTER.application().orElseThrow() + "-";
		assertThat(Topics.all()).noneMatch((topic) -> topic.name().startsWith(prefix));
	}

	private static Set<Principal> readers(Topic<?, ?> topic) {
		return who(topic, Principal::reads);
	}

	private static Set<Principal> writers(Topic<?, ?> topic) {
		return who(topic, Principal::writes);
	}

	private static Set<Principal> who(Topic<?, ?> topic, Function<Principal, Set<Topic<?, ?>>> rights) {
		return Arrays.stream(Principal.values())
			.filter((principal) -> rights.apply(principal).contains(topic))
			.collect(Collectors.toSet());
	}

}
