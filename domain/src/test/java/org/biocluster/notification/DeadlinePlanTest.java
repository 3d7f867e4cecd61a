package org.biocluster.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.biocluster.deadline.Deadline;
import org.biocluster.deadline.Step;
import org.biocluster.group.GroupMember;
import org.biocluster.language.Language;
import org.biocluster.notification.Notice.DeadlineStep;
import org.biocluster.proposal.EventId;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeadlinePlanTest {

	private final Map<String, List<GroupMember>> groups = new HashMap<>(Map.of(
			"bioenergy", List.of(member("c1", Role.CHAIR), member("g1", Role.GROUP_SECRETARY),
					member("m1", Role.MEMBER), member("m2", Role.MEMBER)),
			"secretariat", List.of(member("s1", Role.SECRETARIAT))));

	@Test
	void firstTheResponsibleMemberAndTheSecretaryThenTheChairThenTheSecretariat() {
		assertThat(plan(Deadline.DECISION, Step.at(-5), "m1")).containsExactly("member:m1", "member:g1");
		assertThat(plan(Deadline.DECISION, Step.at(-1), "m1")).containsExactly("member:m1", "member:g1", "member:c1");
		assertThat(plan(Deadline.DECISION, Step.PASSED, "m1")).containsExactly("member:m1", "member:g1", "member:c1",
				"member:s1");
		assertThat(plan(Deadline.DECISION, Step.at(3), "m1")).containsExactly("member:m1", "member:g1", "member:c1",
				"member:s1");
	}

	@Test
	void whereNobodyIsResponsibleTheChairIs() {
		assertThat(plan(Deadline.DECISION, Step.at(-5), null)).containsExactly("member:c1", "member:g1");
		assertThat(plan(Deadline.DECISION, Step.at(-5), "gone")).containsExactly("member:c1", "member:g1");
		assertThat(plan(Deadline.DECISION, Step.at(-1), null)).containsExactly("member:c1", "member:g1");
	}

	@Test
	void groupIsToldThatOpinionsDidNotComeAndTheSecretariatIsNot() {
		assertThat(plan(Deadline.OPINION, Step.PASSED, "m1")).containsExactly("member:m1", "member:g1", "member:c1");
	}

	@Test
	void onlyTheAuthorIsRemindedOfTheQuestionsAndOnlyWhereThereIsOne() {
		assertThat(plan(Deadline.CLARIFICATION, Step.at(-3), "m1")).containsExactly("submitter");
		assertThat(planned(step(Deadline.CLARIFICATION, Step.at(0)), background(false, null))).isEmpty();
	}

	@Test
	void onlyTheSecretariatIsToldThatWhatItChecksIsLate() {
		assertThat(planned(step(Deadline.REGISTRATION, Step.PASSED),
				new Background(true, null, List.of(), Set.of(), null, null)))
			.extracting((delivery) -> delivery.recipient().id())
			.containsExactly("member:s1");
	}

	@Test
	void secretariatIsToldWhatWaitsForItsCheck() {
		assertThat(planned(step(Deadline.REGISTRATION, Step.NONE),
				new Background(true, null, List.of(), Set.of(), null, null)))
			.extracting((delivery) -> delivery.recipient().id() + " " + delivery.message())
			.containsExactly("member:s1 DEADLINE");
	}

	@Test
	void forAnEmptyGroupTheSecretariatIsToldOnceWithAnAlarm() {
		groups.put("bioenergy", List.of());

		assertThat(planned(step(Deadline.DECISION, Step.PASSED), background(true, null))).singleElement()
			.satisfies((delivery) -> {
				assertThat(delivery.recipient()).isEqualTo(new Recipient.Member("s1"));
				assertThat(delivery.alarm()).isEqualTo(Alarm.EMPTY_GROUP);
			});
	}

	@Test
	void everybodyGetsOneMailAboutOneStepAndHasNothingOfTheAuthorInIt() {
		List<PlannedDelivery> planned = planned(step(Deadline.DECISION, Step.PASSED), background(true, "c1"));

		assertThat(planned).extracting(PlannedDelivery::id).doesNotHaveDuplicates();
		assertThat(planned).extracting(PlannedDelivery::message).containsOnly(Message.DEADLINE);
	}

	private List<String> plan(Deadline deadline, Step step, @Nullable String responsible) {
		return planned(step(deadline, step), background(true, responsible)).stream()
			.map((delivery) -> delivery.recipient().id())
			.toList();
	}

	private static Background background(boolean submitterKnown, @Nullable String responsible) {
		return new Background(submitterKnown, "bioenergy", List.of(), Set.of(), null, responsible);
	}

	private List<PlannedDelivery> planned(DeadlineStep step, Background background) {
		return NotificationPlan.of(step, background, (group) -> groups.getOrDefault(group, List.of()),
				Preferences.EVERYTHING);
	}

	private static DeadlineStep step(Deadline deadline, Step step) {
		return new DeadlineStep(new EventId(new UUID(0, 1)), new ProposalId(new UUID(0, 2)), 7,
				Instant.parse("2026-12-16T06:00:00Z"), deadline, step, Instant.parse("2026-12-23T20:59:59Z"));
	}

	private static GroupMember member(String id, Role role) {
		return new GroupMember(id, role, id + "@biocluster.example", Language.RU, true);
	}

}
