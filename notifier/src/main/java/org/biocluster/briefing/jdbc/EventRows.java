package org.biocluster.briefing.jdbc;

import java.time.ZoneOffset;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;

import org.biocluster.briefing.RoundEntry.Timeliness;
import org.biocluster.notification.Notice;
import org.biocluster.policy.Consulted;
import org.biocluster.projection.InvalidRecordException;
import org.biocluster.proposal.DecisionEvent;
import org.biocluster.proposal.Origin;
import org.biocluster.proposal.PrivacyEvent;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.RegistrationNumber;
import org.biocluster.proposal.ReviewEvent;
import org.biocluster.proposal.Routing;
import org.biocluster.proposal.RoutingEvent;
import org.biocluster.proposal.SubmissionEvent;
import org.biocluster.proposal.TextId;
import org.biocluster.proposal.TextRef;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What facts change about a proposal, as far as letters are concerned.
final class EventRows {

	private final JdbcClient view;

	EventRows(JdbcClient view) {
		this.view = view;
	}

	void apply(RecordedEvent recorded) {
		new ChangeRows(view).keep(recorded);
		switch (recorded.event()) {
			case SubmissionEvent submission -> submission(recorded, submission);
			case RoutingEvent routing -> routing(recorded, routing);
			case PrivacyEvent privacy -> privacy(recorded, privacy);
			case ReviewEvent review -> review(recorded, review);
			case DecisionEvent _ -> {
			}
		}
		RegistrationNumber number = recorded.number();
		view.sql("update proposal set version = :version, status = :status, number = :number where proposal_id = :id")
			.param("version", recorded.version())
			.param("status", recorded.status())
			.param("number", number == null ? null : number.toString(), Types.VARCHAR)
			.param("id", recorded.proposalId().value())
			.update();
	}

	private void submission(RecordedEvent recorded, SubmissionEvent event) {
		switch (event) {
			case SubmissionEvent.Submitted submitted -> submitted(recorded, submitted);
			case SubmissionEvent.Amended amended -> {
				type(recorded, amended.classification().type());
				texts(recorded, amended.texts());
			}
			case SubmissionEvent.Held _, SubmissionEvent.ReleasedFromHold _, SubmissionEvent.RefusedFormally _ -> {
			}
			case SubmissionEvent.Registered _, SubmissionEvent.Withdrawn _, SubmissionEvent.Restored _ -> {
			}
		}
	}

	private void submitted(RecordedEvent recorded, SubmissionEvent.Submitted submitted) {
		Origin origin = submitted.origin();
		view.sql("insert into proposal values (?, ?, ?, null, ?, ?, ?, ?, false, ?, null, ?, ?) on conflict do nothing")
			.params(Arrays.asList(recorded.proposalId().value(), recorded.version(), recorded.status(),
					submitted.classification().type(), recorded.language().code(),
					origin.receivedAt().atOffset(ZoneOffset.UTC), submitted.submitterKnown(),
					submitted.linkGeneration(), origin.round(), timeliness(submitted).name()))
			.update();
		texts(recorded, submitted.texts());
	}

	private static Timeliness timeliness(SubmissionEvent.Submitted submitted) {
		if (submitted.late()) {
			return Timeliness.LATE;
		}
		return submitted.origin().lateEntry() == null ? Timeliness.IN_TIME : Timeliness.BY_LINK;
	}

	private void routing(RecordedEvent recorded, RoutingEvent event) {
		switch (event) {
			case RoutingEvent.Routed routed -> routed(recorded, routed.routing());
			case RoutingEvent.Retyped retyped -> type(recorded, retyped.classification().type());
			case RoutingEvent.Redirected _, RoutingEvent.Escalated _, RoutingEvent.RoutingSuggested _ -> {
			}
		}
	}

	/// Another group begins anew, with nobody responsible.
	private void routed(RecordedEvent recorded, Routing routing) {
		if (recorded.number() == null) {
			throw new InvalidRecordException("A proposal without a number was routed");
		}
		view.sql("""
				update proposal set responsible = null where proposal_id = :proposal and :primary is distinct from (
					select primary_group from routed where proposal_id = :proposal order by version desc limit 1)
				""").param("proposal", recorded.proposalId().value()).param("primary", routing.primary()).update();
		view.sql("insert into routed values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
			.params(recorded.id().value(), recorded.proposalId().value(), recorded.version(), routing.primary(),
					groups(routing, false), groups(routing, true), routing.rules().toArray(new String[0]),
					routing.policyVersion())
			.update();
	}

	private void review(RecordedEvent recorded, ReviewEvent event) {
		switch (event) {
			case ReviewEvent.Taken taken -> responsible(recorded, taken.member());
			case ReviewEvent.Assigned assigned -> responsible(recorded, assigned.member());
			case ReviewEvent.Unassigned _ -> responsible(recorded, null);
			case ReviewEvent.ReminderDue _, ReviewEvent.DeadlinePassed _, ReviewEvent.DeadlineSet _ -> step(recorded);
			case ReviewEvent.OpinionRequested _, ReviewEvent.OpinionGiven _, ReviewEvent.NoteAdded _ -> {
			}
			case ReviewEvent.ClarificationRequested _, ReviewEvent.ClarificationAnswered _,
					ReviewEvent.ClarificationExpired _ ->
				{
				}
			case ReviewEvent.DeadlineExtended _ -> {
			}
		}
	}

	private void responsible(RecordedEvent recorded, @Nullable String member) {
		view.sql("update proposal set responsible = ? where proposal_id = ?")
			.params(Arrays.asList(member, recorded.proposalId().value()))
			.update();
	}

	private void step(RecordedEvent recorded) {
		if (Notice.of(recorded).orElse(null) instanceof Notice.DeadlineStep step) {
			view.sql("insert into deadline_step values (?, ?, ?, ?, ?, ?) on conflict do nothing")
				.params(step.eventId().value(), step.proposalId().value(), step.version(), step.deadline().code(),
						step.step().place(), step.due().atOffset(ZoneOffset.UTC))
				.update();
		}
	}

	private void privacy(RecordedEvent recorded, PrivacyEvent event) {
		switch (event) {
			case PrivacyEvent.SubmitterErased _ ->
				view.sql("update proposal set submitter_erased = true where proposal_id = ?")
					.param(recorded.proposalId().value())
					.update();
			case PrivacyEvent.TextRedacted redacted -> removed(recorded, redacted.text());
			case PrivacyEvent.LinksReissued links ->
				view.sql("update proposal set link_generation = ? where proposal_id = ?")
					.params(links.generation(), recorded.proposalId().value())
					.update();
			case PrivacyEvent.ConsentGiven _, PrivacyEvent.ConsentWithdrawn _, PrivacyEvent.SubmitterCorrected _ -> {
			}
		}
	}

	private void type(RecordedEvent recorded, String type) {
		view.sql("update proposal set type = ? where proposal_id = ?")
			.params(type, recorded.proposalId().value())
			.update();
	}

	private void texts(RecordedEvent recorded, List<TextRef> texts) {
		view.sql("delete from named_text where proposal_id = ?").param(recorded.proposalId().value()).update();
		for (int place = 0; place < texts.size(); place++) {
			view.sql("insert into named_text values (?, ?, ?, ?)")
				.params(recorded.proposalId().value(), place, texts.get(place).id().value(),
						texts.get(place).kind().name())
				.update();
		}
	}

	private void removed(RecordedEvent recorded, TextId text) {
		view.sql("insert into removed_text values (?, ?) on conflict do nothing")
			.params(recorded.proposalId().value(), text.value())
			.update();
	}

	private static String[] groups(Routing routing, boolean informationOnly) {
		return routing.consulted()
			.stream()
			.filter((consulted) -> consulted.informationOnly() == informationOnly)
			.map(Consulted::group)
			.toArray(String[]::new);
	}

}
