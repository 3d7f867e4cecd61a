package org.biocluster.bulk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.biocluster.deadline.Deadline;
import org.biocluster.deadline.Deadlines;
import org.biocluster.inbox.GroupRole;
import org.biocluster.inbox.ProposalDetail;
import org.biocluster.inbox.ProposalDetail.GroupPart;
import org.biocluster.inbox.ReviewPart.OpinionPart;
import org.biocluster.policy.Consulted;
import org.biocluster.proposal.DecisionEvent;
import org.biocluster.proposal.Event;
import org.biocluster.proposal.ReviewEvent;
import org.biocluster.proposal.Routing;
import org.biocluster.proposal.RoutingEvent;
import org.biocluster.proposal.StaffCommand;
import org.jspecify.annotations.Nullable;

/// What an action leads to where other groups are heard: they are asked until another time.
/// @param deadlines the terms in force
record Consultation(ProposalDetail proposal, Deadlines deadlines, Instant at) {

	/// The groups whose opinion is wanted.
	static List<String> groups(ProposalDetail proposal) {
		return proposal.groups()
			.stream()
			.filter((part) -> part.role() == GroupRole.CONSULTED)
			.map(GroupPart::group)
			.toList();
	}

	/// @param escalated the group that gives the proposal up is heard
	List<Event> handedOver(String to, boolean escalated) {
		List<Consulted> consulted = new ArrayList<>();
		String from = proposal.item().primaryGroup();
		if (escalated && from != null) {
			consulted.add(new Consulted(from, false));
		}
		groups(proposal).stream()
			.filter((group) -> !group.equals(to) && !group.equals(from))
			.forEach((group) -> consulted.add(new Consulted(group, false)));
		List<Event> events = new ArrayList<>();
		events.add(new RoutingEvent.Routed(new Routing(to, consulted, List.of(), List.of(), 0, Set.of(), true)));
		if (!consulted.isEmpty()) {
			events.add(asked(deadlines.opinion(at, null)));
		}
		return events;
	}

	/// Opinions are wanted before the session, where that is earlier.
	List<Event> putOnAgenda(StaffCommand.PutOnAgenda put) {
		List<Event> events = new ArrayList<>();
		events.add(new DecisionEvent.PutOnAgenda(put.group(), put.session()));
		Instant latest = latest();
		if (latest != null && put.session().date() != null) {
			Instant wanted = deadlines.opinion(at, put.session().date());
			if (wanted.isBefore(latest)) {
				events.add(asked(wanted));
			}
		}
		return events;
	}

	private @Nullable Instant latest() {
		return proposal.review()
			.opinions()
			.stream()
			.filter((opinion) -> opinion.position() == null)
			.map(OpinionPart::due)
			.filter(Objects::nonNull)
			.filter((due) -> !due.isBefore(at))
			.max(Instant::compareTo)
			.orElse(null);
	}

	private Event asked(Instant until) {
		return new ReviewEvent.DeadlineSet(Deadline.OPINION.code(), until, deadlines.calendar().version());
	}

}
