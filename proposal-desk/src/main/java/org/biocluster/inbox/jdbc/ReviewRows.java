package org.biocluster.inbox.jdbc;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import org.biocluster.deadline.Deadline;
import org.biocluster.policy.Consulted;
import org.biocluster.proposal.DecisionEvent;
import org.biocluster.proposal.PrivacyEvent;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.ReviewEvent;
import org.biocluster.proposal.Routing;
import org.biocluster.proposal.RoutingEvent;
import org.biocluster.proposal.SessionRef;
import org.biocluster.proposal.Status;
import org.biocluster.proposal.SubmissionEvent;
import org.biocluster.proposal.TextRef;
import org.jspecify.annotations.Nullable;

/// Folds one event into what is known of the group's work: who is responsible, what is due when, opinions, agenda. Follows
/// the domain's own fold; has to be called before the row's status and groups are changed.
final class ReviewRows {

	/// A proposal in one of these begins anew with whichever group it comes to.
	private static final String[] BEFORE_GROUPS = { Status.SUBMITTED.code(), Status.HELD.code(),
			Status.REGISTERED.code() };

	private static final String ANEW = "(status = any(:before) or primary_group is distinct from :primary)";

	private static final String IS_ANEW = "exists (select from proposal where proposal_id = :id and " + ANEW + ")";

	private final Statements proposal;

	private final RecordedEvent recorded;

	private final UUID id;

	ReviewRows(Statements proposal, RecordedEvent recorded) {
		this.proposal = proposal;
		this.recorded = recorded;
		this.id = recorded.proposalId().value();
	}

	void write() {
		switch (recorded.event()) {
			case ReviewEvent event -> review(event);
			case DecisionEvent event -> decision(event);
			case RoutingEvent.Routed routed -> routed(routed.routing());
			case SubmissionEvent.ReleasedFromHold _ -> set("registration_due = null");
			case RoutingEvent _, SubmissionEvent _, PrivacyEvent _ -> {
			}
		}
	}

	private void review(ReviewEvent event) {
		switch (event) {
			case ReviewEvent.Taken taken -> responsible(taken.member());
			case ReviewEvent.Assigned assigned -> responsible(assigned.member());
			case ReviewEvent.Unassigned _ -> responsible(null);
			case ReviewEvent.ClarificationRequested asked ->
				change("answer_due = :due").param("due", time(asked.due())).add();
			case ReviewEvent.ClarificationAnswered _, ReviewEvent.ClarificationExpired _ -> set("answer_due = null");
			case ReviewEvent.OpinionRequested asked -> awaited(asked.group(), asked.due());
			case ReviewEvent.OpinionGiven given -> given(given);
			case ReviewEvent.DeadlineSet set -> due(set.deadline(), set.due(), false);
			case ReviewEvent.DeadlineExtended extended -> due(extended.deadline(), extended.to(), true);
			case ReviewEvent.ReminderDue _, ReviewEvent.DeadlinePassed _, ReviewEvent.NoteAdded _ -> {
			}
		}
	}

	private void decision(DecisionEvent event) {
		DecisionRows decisions = new DecisionRows(proposal, recorded);
		switch (event) {
			case DecisionEvent.PutOnAgenda put -> session(put.session());
			case DecisionEvent.TakenOffAgenda _ -> {
				session(null);
				decisions.dropDraft();
			}
			case DecisionEvent.Deferred deferred -> {
				session(deferred.to());
				decisions.dropDraft();
			}
			case DecisionEvent.DecisionProposed proposed -> decisions.draft(proposed.decision(), proposed.session());
			case DecisionEvent.DecisionReleased released -> decisions.release(released.decision(), released.session());
			case DecisionEvent.DecisionCorrected corrected -> decisions.correct(corrected.corrected());
			case DecisionEvent.Reopened _ -> session(null);
			case DecisionEvent.TaskAssigned _ -> {
			}
		}
	}

	/// Another primary group begins anew; the same one goes on where it was.
	private void routed(Routing routing) {
		anew("update proposal set responsible = null, answer_due = null, session_id = null, session_item = null,"
				+ " session_date = null where proposal_id = :id and " + ANEW, routing)
			.add();
		anew("delete from decision where proposal_id = :id and stage = :stage and " + IS_ANEW, routing)
			.param("stage", DecisionRows.DRAFT)
			.add();
		anew("delete from opinion where proposal_id = :id and grp <> all(:groups) and " + IS_ANEW, routing)
			.param("groups", routing.consulted().stream().map(Consulted::group).toArray(String[]::new))
			.add();
	}

	private Statements.Statement anew(String sql, Routing routing) {
		return proposal.sql(sql).param("id", id).param("before", BEFORE_GROUPS).param("primary", routing.primary());
	}

	private void responsible(@Nullable String member) {
		change("responsible = :member").param("member", member).add();
	}

	private void session(@Nullable SessionRef session) {
		change("session_id = :session, session_item = :item, session_date = :date")
			.param("session", session == null ? null : session.sessionId())
			.param("item", session == null ? null : session.item())
			.param("date", session == null ? null : session.date())
			.add();
	}

	/// A deadline that this version does not know is none of the view's.
	private void due(String code, Instant due, boolean extended) {
		Deadline.ofCode(code).ifPresent((deadline) -> {
			switch (deadline) {
				case DECISION -> decide(due, extended);
				case REGISTRATION -> change("registration_due = :due").param("due", time(due)).add();
				case OPINION -> opinions(due);
				case CLARIFICATION -> {
				}
			}
		});
	}

	private void decide(Instant due, boolean extended) {
		change("decision_due = :due, extended = extended or :extended").param("due", time(due))
			.param("extended", extended)
			.add();
		proposal.sql("update proposal_group set decision_due = :due where proposal_id = :id")
			.param("id", id)
			.param("due", time(due))
			.add();
	}

	/// Whoever has not spoken is asked until then.
	private void opinions(Instant due) {
		proposal.sql("""
				insert into opinion (proposal_id, grp, due, on_version)
				select proposal_id, grp, :due, 0 from proposal_group where proposal_id = :id and role = 'consulted'
				on conflict (proposal_id, grp) do update set due = excluded.due""")
			.param("id", id)
			.param("due", time(due))
			.add();
	}

	private void awaited(String group, Instant due) {
		proposal.sql("""
				insert into opinion (proposal_id, grp, due, on_version) values (:id, :group, :due, 0)
				on conflict (proposal_id, grp) do update set due = excluded.due""")
			.param("id", id)
			.param("group", group)
			.param("due", time(due))
			.add();
		// Whoever is asked has to be able to read what it is about.
		proposal
			.sql("""
					insert into proposal_group
					select proposal_id, :group, 'consulted',
					(select max(position) + 1 from proposal_group g where g.proposal_id = :id), status, submitted_at,
					decision_due
					from proposal where proposal_id = :id
					on conflict (proposal_id, grp) do update set role = 'consulted' where proposal_group.role = 'informed'""")
			.param("id", id)
			.param("group", group)
			.add();
	}

	private void given(ReviewEvent.OpinionGiven given) {
		TextRef remarks = given.remarks();
		proposal.sql("""
				insert into opinion (proposal_id, grp, position, on_version, remarks)
				values (:id, :group, :position, :version, :remarks)
				on conflict (proposal_id, grp) do update set position = excluded.position,
				on_version = excluded.on_version, remarks = excluded.remarks""")
			.param("id", id)
			.param("group", given.group())
			.param("position", given.position())
			.param("version", given.onVersion())
			.param("remarks", remarks == null ? null : remarks.id().value())
			.add();
	}

	private void set(String columns) {
		change(columns).add();
	}

	private Statements.Statement change(String columns) {
		return proposal.sql("update proposal set " + columns + " where proposal_id = :id").param("id", id);
	}

	private static OffsetDateTime time(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
