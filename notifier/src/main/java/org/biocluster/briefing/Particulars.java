package org.biocluster.briefing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.biocluster.proposal.DecisionDetails;
import org.biocluster.proposal.DecisionEvent;
import org.biocluster.proposal.Event;
import org.biocluster.proposal.PrivacyEvent;
import org.biocluster.proposal.ReviewEvent;
import org.biocluster.proposal.RoutingEvent;
import org.biocluster.proposal.SessionRef;
import org.biocluster.proposal.SubmissionEvent;
import org.biocluster.proposal.TextId;
import org.biocluster.proposal.TextRef;
import org.jspecify.annotations.Nullable;

/// What a letter tells of a fact besides the proposal it is about, in codes; null is what a fact does not have.
/// @param due until when something is awaited
/// @param day of the session, or by which a task is to be done
/// @param code of the status that a decision leads to, or of an opinion's position
/// @param ground code of why something was refused
/// @param section code of the programme section of an inclusion
/// @param target whom or what a decision points to
/// @param words the texts that belong to it: questions, or reasons
public record Particulars(@Nullable Instant due, @Nullable LocalDate day, @Nullable String code,
		@Nullable String ground, @Nullable String section, @Nullable String target, @Nullable String protocolNumber,
		@Nullable LocalDate protocolDate, List<TextId> words) {

	/// Nothing besides.
	public static final Particulars NONE = new Particulars(null, null, null, null, null, null, null, null, List.of());

	public Particulars {
		words = List.copyOf(words);
	}

	/// What there is to tell of a fact.
	public static Particulars of(Event event) {
		return switch (event) {
			case SubmissionEvent.RefusedFormally refused ->
				new Particulars(null, null, null, refused.ground(), null, null, null, null, List.of());
			case ReviewEvent.OpinionRequested asked -> due(asked.due(), List.of());
			case ReviewEvent.DeadlineSet set -> due(set.due(), List.of());
			case ReviewEvent.OpinionGiven given -> code(given.position());
			case ReviewEvent.ClarificationRequested asked -> due(asked.due(), ids(asked.questions()));
			case ReviewEvent.ClarificationExpired expired -> due(expired.due(), List.of());
			case ReviewEvent.DeadlineExtended extended -> due(extended.to(), ids(extended.reason()));
			case DecisionEvent.PutOnAgenda put -> session(put.session(), List.of());
			case DecisionEvent.Deferred deferred -> session(deferred.to(), ids(deferred.reason()));
			case DecisionEvent.TaskAssigned task ->
				new Particulars(null, task.due(), null, null, null, null, null, null, List.of());
			case DecisionEvent.DecisionReleased released ->
				decision(released.status(), released.decision(), released.session());
			case DecisionEvent.DecisionCorrected corrected -> decision(corrected.status(), corrected.corrected(), null);
			case SubmissionEvent _, RoutingEvent _, ReviewEvent _, DecisionEvent _, PrivacyEvent _ -> NONE;
		};
	}

	private static Particulars due(Instant due, List<TextId> words) {
		return new Particulars(due, null, null, null, null, null, null, null, words);
	}

	private static Particulars code(String code) {
		return new Particulars(null, null, code, null, null, null, null, null, List.of());
	}

	private static Particulars session(@Nullable SessionRef session, List<TextId> words) {
		return new Particulars(null, session == null ? null : session.date(), null, null, null, null, null, null,
				words);
	}

	private static Particulars decision(String status, DecisionDetails decision, @Nullable SessionRef session) {
		return new Particulars(null, null, status, decision.ground(), decision.section(), decision.target(),
				session == null ? null : session.protocolNumber(), session == null ? null : session.protocolDate(),
				ids(decision.reasons()));
	}

	private static List<TextId> ids(List<TextRef> texts) {
		return texts.stream().map(TextRef::id).toList();
	}

	private static List<TextId> ids(@Nullable TextRef text) {
		return text == null ? List.of() : List.of(text.id());
	}

}
