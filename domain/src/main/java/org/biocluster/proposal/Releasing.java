package org.biocluster.proposal;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/// Decisions on giving a proposed decision out: from then on it counts, and the author is told.
final class Releasing {

	private Releasing() {
	}

	static Decision release(Case about, StaffCommand.ReleaseDecision release) {
		Draft draft = about.review().draft();
		if (draft == null || !about.stands(Status.IN_REVIEW, Status.ON_AGENDA, Status.DEFERRED)) {
			return about.notNow();
		}
		DecisionDetails decision = draft.decision();
		DecisionCode code = DecisionCode.ofCode(decision.code()).orElseThrow();
		return protocol(draft.session(), release.session())
			.require("decision.objectionAnswer",
					!DecisionCheck.needsAnswer(about, code) || decision.objectionAnswer() != null)
			.require("decision.withoutOpinions", !DecisionCheck.isEarly(about) || decision.withoutOpinions() != null)
			.orElse(() -> new Decision.Accepted(events(about, draft, code, release.session()), List.of()));
	}

	/// A decision of a session is given out with the session's protocol, any other
	/// without one.
	private static Fields protocol(@Nullable SessionRef drafted, @Nullable SessionRef released) {
		if (drafted == null || released == null) {
			return new Fields().require("session", drafted == null && released == null);
		}
		return new Fields().require("session.sessionId", drafted.sessionId().equals(released.sessionId()))
			.code("session.item", released.item())
			.require("session.protocolNumber", isProtocolNumber(released.protocolNumber()))
			.require("session.protocolDate", released.protocolDate() != null);
	}

	/// Numbers of protocols are the owner's own and may be written in any letters.
	private static boolean isProtocolNumber(@Nullable String number) {
		return number != null && !number.isBlank() && number.length() <= 40;
	}

	private static List<Event> events(Case about, Draft draft, DecisionCode code, @Nullable SessionRef session) {
		DecisionDetails decision = draft.decision();
		return switch (code) {
			case INCLUDE, PARTLY, NOTE, REJECT, PASS_ON, ASSIGN, MERGE ->
				List.of(new DecisionEvent.DecisionReleased(draft.group(), decision, session, code.status().code()));
			case DEFER -> List.of(new DecisionEvent.Deferred(draft.group(), later(decision),
					decision.reasons().getFirst(), about.now()));
			case ESCALATE -> HandingOver.escalated(about, "decision", null);
		};
	}

	private static SessionRef later(DecisionDetails decision) {
		return new SessionRef(Objects.requireNonNull(decision.target()), null, null, null, decision.due());
	}

}
