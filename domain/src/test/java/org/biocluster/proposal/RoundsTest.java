package org.biocluster.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.biocluster.deadline.Reminders;
import org.biocluster.deadline.Round;
import org.biocluster.deadline.Terms;
import org.biocluster.deadline.Timetable;
import org.biocluster.language.Bilingual;
import org.biocluster.language.Language;
import org.biocluster.proposal.SubmissionEvent.Submitted;
import org.biocluster.proposal.SubmitterCommand.Submit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Whether a submission came in time for the round it belongs to.
class RoundsTest {

	/// From 1 December, nine o'clock, to 20 December, six o'clock in Moscow, with half an
	/// hour of grace; and one in
	/// January.
	private static final Regulations ROUNDS = Proposals.withTimetable(new Timetable(Terms.USUAL, Reminders.USUAL, null,
			List.of(round("autumn", "2026-12-01T06:00:00Z", "2026-12-20T15:00:00Z"),
					round("winter", "2027-01-11T06:00:00Z", "2027-01-31T15:00:00Z"))));

	/// Two days more for the round in autumn.
	private static final LateEntry LEAVE = new LateEntry(new UUID(7, 7), "autumn",
			Instant.parse("2026-12-22T15:00:00Z"));

	@Test
	void attemptThatReachedUsBeforeClosingIsInTimeWhenItIsCompletedWithinTheGrace() {
		assertRound("2026-12-05T10:00:00Z", "2026-12-05T10:00:00Z", "autumn", false);
		assertRound("2026-12-20T15:00:00Z", "2026-12-20T15:00:00Z", "autumn", false);
		assertRound("2026-12-20T14:59:00Z", "2026-12-20T15:30:00Z", "autumn", false);
		assertRound("2026-12-20T14:59:00Z", "2026-12-20T15:30:01Z", "autumn", true);
	}

	@Test
	void attemptThatReachedUsAfterClosingIsLateAndMarkedForTheSecretariat() {
		assertRound("2026-12-20T15:00:01Z", "2026-12-20T15:00:01Z", "autumn", true);
		assertRound("2027-01-11T05:59:59Z", "2027-01-11T06:00:01Z", "autumn", true);
		assertRound("2027-01-11T06:00:00Z", "2027-01-11T06:00:00Z", "winter", false);

		Handling late = submit("2026-12-21T06:00:00Z", "2026-12-21T06:00:00Z", ROUNDS);
		assertThat(late.events()).extracting(RecordedEvent::event)
			.filteredOn(RoutingEvent.Routed.class::isInstance)
			.extracting((event) -> ((RoutingEvent.Routed) event).routing().flags())
			.containsExactly(Set.of("BIDI_CONTROL", "LATE"));
	}

	@Test
	void beforeTheFirstRoundAndWithoutRoundsNobodyIsLate() {
		assertRound("2026-11-30T10:00:00Z", "2026-11-30T10:00:00Z", null, false);
		Submitted always = (Submitted) submit("2026-12-21T06:00:00Z", "2026-12-21T06:00:00Z", Proposals.TO_BIOENERGY)
			.events()
			.getFirst()
			.event();
		assertThat(always.late()).isFalse();
		assertThat(always.origin().round()).isNull();
	}

	@Test
	void lateLinkMakesUpForTheClosingUntilItEnds() {
		assertByLink("2026-12-21T06:00:00Z", "2026-12-21T06:00:00Z", LEAVE);
		assertByLink("2026-12-22T15:00:00Z", "2026-12-22T15:30:00Z", LEAVE);
		Submitted expired = byLink("2026-12-22T15:00:01Z", "2026-12-22T15:00:01Z", LEAVE);
		assertThat(expired.late()).isTrue();
		assertThat(expired.origin()).extracting(Origin::round, Origin::lateEntry).containsExactly("autumn", null);
		assertThat(expired.flags()).contains("LATE").doesNotContain("LATE_BY_LINK");
	}

	@Test
	void lateLinkSendsToItsRoundAlsoWhileALaterOneIsOpen() {
		LateEntry january = new LateEntry(LEAVE.link(), "autumn", Instant.parse("2027-01-15T15:00:00Z"));

		assertByLink("2027-01-12T06:00:00Z", "2027-01-12T06:00:00Z", january);
	}

	@Test
	void whoeverIsInTimeNeedsNoLateLink() {
		Submitted inTime = byLink("2026-12-20T14:59:00Z", "2026-12-20T14:59:00Z", LEAVE);

		assertThat(inTime.origin()).extracting(Origin::round, Origin::lateEntry).containsExactly("autumn", null);
		assertThat(inTime.late()).isFalse();
		assertThat(inTime.flags()).doesNotContain("LATE", "LATE_BY_LINK");
	}

	@Test
	void lateLinkToARoundThatThePolicyNoLongerHasIsNone() {
		LateEntry unknown = new LateEntry(LEAVE.link(), "spring", LEAVE.until());
		Submitted late = byLink("2026-12-21T06:00:00Z", "2026-12-21T06:00:00Z", unknown);

		assertThat(late.late()).isTrue();
		assertThat(late.origin()).extracting(Origin::round, Origin::lateEntry).containsExactly("autumn", null);
	}

	private static void assertByLink(String reached, String completed, LateEntry leave) {
		Submitted submitted = byLink(reached, completed, leave);
		assertThat(submitted.late()).isFalse();
		assertThat(submitted.origin()).extracting(Origin::round, Origin::lateEntry).containsExactly("autumn", leave);
		assertThat(submitted.flags()).contains("LATE_BY_LINK").doesNotContain("LATE");
	}

	private static Submitted byLink(String reached, String completed, LateEntry leave) {
		return (Submitted) submit(reached, completed, leave, ROUNDS).events().getFirst().event();
	}

	private static void assertRound(String reached, String completed, String round, boolean late) {
		Submitted submitted = (Submitted) submit(reached, completed, ROUNDS).events().getFirst().event();
		assertThat(submitted.origin().round()).as("%s, %s", reached, completed).isEqualTo(round);
		assertThat(submitted.late()).as("%s, %s", reached, completed).isEqualTo(late);
	}

	private static Handling submit(String reached, String completed, Regulations regulations) {
		return submit(reached, completed, null, regulations);
	}

	private static Handling submit(String reached, String completed, @Nullable LateEntry leave,
			Regulations regulations) {
		Submit submit = Proposals.submit("a").from(new Origin("web", null, null, Instant.parse(reached), null, leave));
		Request<Submit> request = new Request<>(new CommandId(new UUID(3, 1)), Proposals.proposal(1),
				Instant.parse(completed), Actor.SUBMITTER, Set.of(), null, Language.RU, submit);
		return Handling.of(request, Proposals.at(1), StoredProposal.NONE, PartitionLedger.empty(2, 4), regulations,
				Instant.parse(completed).plusSeconds(7_200));
	}

	private static Round round(String code, String opens, String closes) {
		return new Round(code, new Bilingual("Сбор", "Call"), Instant.parse(opens), Instant.parse(closes), 30);
	}

}
