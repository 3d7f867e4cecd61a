package org.biocluster.notification;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.biocluster.group.GroupMember;
import org.biocluster.language.Language;
import org.biocluster.notification.Notice.ProposalRouted;
import org.biocluster.proposal.EventId;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NotificationPlanTest {

	private static final ProposalRouted ROUTED = new ProposalRouted(new EventId(new UUID(0, 1)),
			new ProposalId(new UUID(0, 2)), 3, Instant.parse("2026-11-23T09:00:00Z"), "bioenergy");

	private static final Background FIRST = background(true, null);

	@Test
	void tellsWhoeverMayActForTheGroupAndTheAuthorAboutTheFirstRouting() {
		assertThat(plan(FIRST,
				Map.of("bioenergy",
						List.of(member("m1", Role.MEMBER), member("g1", Role.GROUP_SECRETARY), member("c1", Role.CHAIR),
								member("d1", Role.DEPUTY), gone("d2", Role.DEPUTY)))))
			.containsExactly("member:c1 NEW_PROPOSAL", "member:d1 NEW_PROPOSAL", "member:g1 NEW_PROPOSAL",
					"submitter RECEIPT");
	}

	@Test
	void tellsEveryChairOnce() {
		assertThat(plan(background(false, null),
				Map.of("bioenergy",
						List.of(member("c1", Role.CHAIR), member("c2", Role.CHAIR), member("c1", Role.CHAIR)))))
			.containsExactly("member:c1 NEW_PROPOSAL", "member:c2 NEW_PROPOSAL");
	}

	@Test
	void tellsTheDeputyWhenThereIsNoActiveChair() {
		assertThat(plan(FIRST, Map.of("bioenergy", List.of(gone("c1", Role.CHAIR), member("d1", Role.DEPUTY)))))
			.containsExactly("member:d1 NEW_PROPOSAL", "submitter RECEIPT");
	}

	@Test
	void fallsBackToTheSecretariatWithAnAlarmWhenNobodyMayActForTheGroup() {
		assertThat(plan(FIRST,
				Map.of("bioenergy", List.of(gone("c1", Role.CHAIR), member("m1", Role.MEMBER)), "secretariat",
						List.of(member("s1", Role.SECRETARIAT)))))
			.containsExactly("member:s1 NEW_PROPOSAL EMPTY_GROUP", "submitter RECEIPT");
	}

	@Test
	void waitsForSomebodyToLeadTheSecretariatWhenThereIsNobodyAtAll() {
		assertThat(plan(FIRST, Map.of())).containsExactly("lead:secretariat NEW_PROPOSAL EMPTY_GROUP",
				"submitter RECEIPT");
	}

	@Test
	void sendsNoReceiptWithoutAnAuthor() {
		assertThat(plan(background(false, null), Map.of("bioenergy", List.of(member("c1", Role.CHAIR)))))
			.containsExactly("member:c1 NEW_PROPOSAL");
	}

	@Test
	void tellsBothGroupsAndTheAuthorAboutALaterRouting() {
		Map<String, List<GroupMember>> groups = Map.of("bioenergy", List.of(member("c1", Role.CHAIR)), "programme",
				List.of(member("p1", Role.CHAIR)));
		assertThat(plan(background(true, "programme"), groups)).containsExactly("member:c1 NEW_PROPOSAL",
				"member:p1 GROUP_NEWS", "submitter AUTHOR_NEWS");
		assertThat(plan(background(true, "bioenergy"), groups)).isEmpty();
	}

	@Test
	void tellsWhoLeadsBothGroupsOnlyOnce() {
		Map<String, List<GroupMember>> groups = Map.of("bioenergy", List.of(member("c1", Role.CHAIR)), "programme",
				List.of(member("c1", Role.CHAIR)));
		assertThat(plan(background(false, "programme"), groups)).containsExactly("member:c1 NEW_PROPOSAL");
	}

	@Test
	void leavesOutWhatNobodyWants() {
		List<PlannedDelivery> planned = NotificationPlan.of(ROUTED, FIRST, (group) -> List.of(member("c1", Role.CHAIR)),
				(recipient, message, channel) -> message == Message.RECEIPT);
		assertThat(planned).extracting((delivery) -> delivery.recipient().id()).containsExactly("submitter");
	}

	@Test
	void givesADeliveryTheSameIdHoweverOftenItIsPlanned() {
		PlannedDelivery receipt = new PlannedDelivery(ROUTED.eventId(), ROUTED.proposalId(), new Recipient.Author(),
				Channel.MAIL, Message.RECEIPT, null);
		assertThat(receipt.id()).hasToString("84b3cac2-3e9b-5bf0-b1b6-fc5f5250cdc3");
	}

	@Test
	void readsTheFormsInWhichRecipientsAreKept() {
		for (Recipient recipient : List.of(new Recipient.Author(), new Recipient.Member("m:1"),
				new Recipient.Lead("secretariat"))) {
			assertThat(Recipient.of(recipient.id())).isEqualTo(recipient);
		}
	}

	private static Background background(boolean submitterKnown, @Nullable String formerPrimary) {
		return new Background(submitterKnown, formerPrimary, List.of(), Set.of(), null, null);
	}

	private static List<String> plan(Background background, Map<String, List<GroupMember>> groups) {
		return NotificationPlan
			.of(ROUTED, background, (group) -> groups.getOrDefault(group, List.of()), Preferences.EVERYTHING)
			.stream()
			.map((planned) -> planned.recipient().id() + " " + planned.message()
					+ (planned.alarm() != null ? " " + planned.alarm() : ""))
			.toList();
	}

	private static GroupMember member(String id, Role role) {
		return new GroupMember(id, role, id + "@biocluster.example", Language.RU, true);
	}

	private static GroupMember gone(String id, Role role) {
		return new GroupMember(id, role, id + "@biocluster.example", Language.RU, false);
	}

}
