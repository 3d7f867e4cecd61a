package org.biocluster.notification;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.biocluster.deadline.Deadline;
import org.biocluster.deadline.Step;
import org.biocluster.language.Language;
import org.biocluster.proposal.Actor;
import org.biocluster.proposal.CommandSource;
import org.biocluster.proposal.Event;
import org.biocluster.proposal.EventId;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.RegistrationNumber;
import org.biocluster.proposal.ReviewEvent;
import org.biocluster.proposal.Routing;
import org.biocluster.proposal.RoutingEvent;
import org.biocluster.proposal.SubmissionEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NoticeTest {

	private static final RegistrationNumber NUMBER = new RegistrationNumber(2026, 12);

	@Test
	void tellsAboutARouting() {
		Routing routing = new Routing("bioenergy", List.of(), List.of("R09"), List.of(), 7, Set.of(), false);
		assertThat(Notice.of(recorded(new RoutingEvent.Routed(routing)))).hasValueSatisfying((notice) -> {
			assertThat(notice).isInstanceOf(Notice.ProposalRouted.class);
			assertThat(((Notice.ProposalRouted) notice).primary()).isEqualTo("bioenergy");
			assertThat(notice.version()).isEqualTo(3);
		});
	}

	@Test
	void tellsAboutStepsOfDeadlinesThatAGroupOrTheAuthorHas() {
		Instant due = Instant.parse("2026-12-23T20:59:59Z");
		assertThat(Notice.of(recorded(new ReviewEvent.ReminderDue("decision", "before-5", due))))
			.hasValueSatisfying((notice) -> assertThat(notice).isEqualTo(new Notice.DeadlineStep(notice.eventId(),
					notice.proposalId(), 3, notice.at(), Deadline.DECISION, Step.at(-5), due)));
		assertThat(Notice.of(recorded(new ReviewEvent.DeadlinePassed("opinion", due))))
			.hasValueSatisfying((notice) -> assertThat(((Notice.DeadlineStep) notice).step()).isEqualTo(Step.PASSED));
		assertThat(Notice.of(recorded(new ReviewEvent.DeadlinePassed("registration", due)))).isPresent();
		assertThat(Notice.of(recorded(new ReviewEvent.ReminderDue("unknown", "before-5", due)))).isEmpty();
		assertThat(Notice.of(recorded(new ReviewEvent.ReminderDue("decision", "unknown", due)))).isEmpty();
	}

	@Test
	void tellsTheAuthorNothingOfSpam() {
		assertThat(Notice.of(recorded(new SubmissionEvent.RefusedFormally("spam", false)))).isEmpty();
		assertThat(Notice.of(recorded(new SubmissionEvent.RefusedFormally("not-a-proposal", true)))).isPresent();
	}

	@Test
	void keepsQuietAboutARegistration() {
		assertThat(Notice.of(recorded(new SubmissionEvent.Registered(NUMBER)))).isEmpty();
	}

	private static RecordedEvent recorded(Event event) {
		return new RecordedEvent(new EventId(new UUID(0, 1)), new ProposalId(new UUID(0, 2)), 3, 3,
				Instant.parse("2026-11-23T09:00:00Z"), Actor.SYSTEM, null,
				new CommandSource(CommandSource.Stream.SUBMITTERS, 0), Language.RU, NUMBER, "routed", event);
	}

}
