package org.biocluster.notification;

import java.time.Instant;
import java.util.Optional;

import org.biocluster.proposal.DecisionEvent;
import org.biocluster.proposal.EventId;
import org.biocluster.proposal.PrivacyEvent;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.ReviewEvent;
import org.biocluster.proposal.RoutingEvent;
import org.biocluster.proposal.SubmissionEvent;

/// A fact that somebody is told about, reduced to what the plan needs.
public sealed interface Notice {

	/// The fact.
	EventId eventId();

	/// The proposal it is about.
	ProposalId proposalId();

	/// The version of the proposal after the fact.
	long version();

	/// When it was recorded.
	Instant at();

	/// A proposal was sent to its groups.
	/// @param primary code of the group that decides
	record ProposalRouted(EventId eventId, ProposalId proposalId, long version, Instant at,
			String primary) implements Notice {
	}

	/// What to tell about a recorded fact; empty when nobody is told.
	static Optional<Notice> of(RecordedEvent recorded) {
		return switch (recorded.event()) {
			case RoutingEvent.Routed routed -> Optional.of(new ProposalRouted(recorded.id(), recorded.proposalId(),
					recorded.version(), recorded.at(), routed.routing().primary()));
			case RoutingEvent.Redirected _, RoutingEvent.Retyped _, RoutingEvent.Escalated _ -> Optional.empty();
			case RoutingEvent.RoutingSuggested _ -> Optional.empty();
			case SubmissionEvent _, ReviewEvent _, DecisionEvent _, PrivacyEvent _ -> Optional.empty();
		};
	}

}
