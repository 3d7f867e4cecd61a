package org.biocluster.inbox.jdbc;

import java.time.ZoneOffset;
import java.util.UUID;

import org.biocluster.proposal.DecisionDetails;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.SessionRef;
import org.biocluster.proposal.TextRef;
import org.jspecify.annotations.Nullable;

/// Keeps the drafted decision and the one that was given out; a proposal has at most one of each.
/// @param proposal what is said about it
/// @param recorded the event that changes them
record DecisionRows(Statements proposal, RecordedEvent recorded) {

	static final String DRAFT = "draft";

	static final String RELEASED = "released";

	void draft(DecisionDetails decision, @Nullable SessionRef session) {
		write(DRAFT, decision, session);
	}

	void release(DecisionDetails decision, @Nullable SessionRef session) {
		dropDraft();
		write(RELEASED, decision, session);
	}

	/// The session and its protocol stay those of the decision that is put right.
	void correct(DecisionDetails decision) {
		details("""
				update decision set code = :code, ground = :ground, section = :section, target = :target, due = :due,
				without_session = :without, reasons = :reasons, objection_answer = :answer, without_opinions = :early,
				at = :at where proposal_id = :id and stage = :stage""", RELEASED, decision).add();
	}

	void dropDraft() {
		proposal.sql("delete from decision where proposal_id = :id and stage = :stage")
			.param("id", id())
			.param("stage", DRAFT)
			.add();
	}

	private void write(String stage, DecisionDetails decision, @Nullable SessionRef session) {
		proposal.sql("delete from decision where proposal_id = :id and stage = :stage")
			.param("id", id())
			.param("stage", stage)
			.add();
		details("""
				insert into decision values (:id, :stage, :code, :ground, :section, :target, :due, :without, :reasons,
				:answer, :early, :session, :item, :date, :number, :protocol, :at)""", stage, decision)
			.param("session", session == null ? null : session.sessionId())
			.param("item", session == null ? null : session.item())
			.param("date", session == null ? null : session.date())
			.param("number", session == null ? null : session.protocolNumber())
			.param("protocol", session == null ? null : session.protocolDate())
			.add();
	}

	private Statements.Statement details(String sql, String stage, DecisionDetails decision) {
		return proposal.sql(sql)
			.param("id", id())
			.param("stage", stage)
			.param("code", decision.code())
			.param("ground", decision.ground())
			.param("section", decision.section())
			.param("target", decision.target())
			.param("due", decision.due())
			.param("without", decision.withoutSession())
			.param("reasons", decision.reasons().stream().map((text) -> text.id().value()).toArray(UUID[]::new))
			.param("answer", text(decision.objectionAnswer()))
			.param("early", text(decision.withoutOpinions()))
			.param("at", recorded.at().atOffset(ZoneOffset.UTC));
	}

	private UUID id() {
		return recorded.proposalId().value();
	}

	private static @Nullable UUID text(@Nullable TextRef text) {
		return text == null ? null : text.id().value();
	}

}
