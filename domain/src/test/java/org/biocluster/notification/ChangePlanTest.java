package org.biocluster.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.biocluster.group.GroupMember;
import org.biocluster.language.Language;
import org.biocluster.proposal.Actor;
import org.biocluster.proposal.CommandSource;
import org.biocluster.proposal.DecisionEvent;
import org.biocluster.proposal.Event;
import org.biocluster.proposal.EventId;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.ReviewEvent;
import org.biocluster.proposal.Role;
import org.junit.jupiter.api.Test;

class ChangePlanTest {

	private static final Instant DUE = Instant.parse("2026-12-23T20:59:59Z");

	private static final Map<String, List<GroupMember>> GROUPS = Map.of("bioenergy", List.of(member("c1", Role.CHAIR)),
			"programme",
			List.of(member("p1", Role.CHAIR), member("p2", Role.GROUP_SECRETARY), member("p3", Role.MEMBER)),
			"ecology-waste", List.of(member("e1", Role.DEPUTY)), "secretariat",
			List.of(member("s1", Role.SECRETARIAT)));

	@Test
	void consultedGroupsThatHaveNotSpokenAreAskedWhenTheTimeForOpinionsIsSet() {
		Event set = new ReviewEvent.DeadlineSet("opinion", DUE, "2026");

		assertThat(plan(set, Set.of())).containsExactly("member:p1", "member:p2", "member:e1");
		assertThat(plan(set, Set.of("programme"))).containsExactly("member:e1");
		assertThat(plan(set, Set.of("programme", "ecology-waste"))).isEmpty();
	}

	@Test
	void otherDeadlinesAreNoNewsWhenTheyAreSet() {
		assertThat(plan(new ReviewEvent.DeadlineSet("decision", DUE, "2026"), Set.of())).isEmpty();
		assertThat(plan(new ReviewEvent.DeadlineSet("unknown", DUE, "2026"), Set.of())).isEmpty();
	}

	@Test
	void groupThatIsAskedAloneIsAskedAlsoWhenItSpokeBefore() {
		assertThat(plan(new ReviewEvent.OpinionRequested("programme", DUE), Set.of("programme")))
			.containsExactly("member:p1", "member:p2");
	}

	@Test
	void whoeverGetsATaskIsTold() {
		assertThat(plan(task("m7"), Set.of())).containsExactly("member:m7");
		assertThat(plan(task("programme"), Set.of())).containsExactly("member:p1", "member:p2");
	}

	@Test
	void taskOfAGroupInWhichNobodyActsComesToTheSecretariat() {
		List<PlannedDelivery> planned = planned(task("main"), Set.of(), (group) -> group.equals("main")
				? List.of(member("x1", Role.MEMBER)) : GROUPS.getOrDefault(group, List.of()));

		assertThat(planned).singleElement().satisfies((delivery) -> {
			assertThat(delivery.recipient()).isEqualTo(new Recipient.Member("s1"));
			assertThat(delivery.alarm()).isEqualTo(Alarm.EMPTY_GROUP);
		});
	}

	private static Event task(String assignee) {
		return new DecisionEvent.TaskAssigned("t1", assignee, LocalDate.of(2026, 12, 20), List.of());
	}

	private static List<String> plan(Event event, Set<String> heard) {
		return planned(event, heard, (group) -> GROUPS.getOrDefault(group, List.of())).stream()
			.map((delivery) -> delivery.recipient().id())
			.toList();
	}

	private static List<PlannedDelivery> planned(Event event, Set<String> heard, Audience audience) {
		Background background = new Background(true, "bioenergy", List.of("programme", "ecology-waste"), heard,
				"routed", null);
		RecordedEvent recorded = new RecordedEvent(new EventId(new UUID(0, 1)), new ProposalId(new UUID(0, 2)), 3, 3,
				Instant.parse("2026-11-23T09:00:00Z"), Actor.SYSTEM, null,
				new CommandSource(CommandSource.Stream.SUBMITTERS, 0), Language.RU, null, "routed", event);
		return Notice.of(recorded)
			.map((notice) -> NotificationPlan.of(notice, background, audience, Preferences.EVERYTHING))
			.orElse(List.of());
	}

	private static GroupMember member(String id, Role role) {
		return new GroupMember(id, role, id + "@biocluster.example", Language.RU, true);
	}

}
