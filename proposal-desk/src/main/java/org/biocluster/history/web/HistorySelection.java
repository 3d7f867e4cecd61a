package org.biocluster.history.web;

import java.util.List;
import java.util.Optional;

import org.biocluster.problem.web.Problem;
import org.biocluster.problem.web.ProblemCode;
import org.biocluster.proposal.ProposalId;
import org.biocluster.topic.Topic;
import org.biocluster.topic.Topics;
import org.jspecify.annotations.Nullable;

/// Which records somebody wants to check.
public record HistorySelection(@Nullable String topic, @Nullable Integer partition, @Nullable Long offset,
		@Nullable Integer limit, @Nullable String proposalId) {

	/// The topics without free text and without personal data.
	static final List<Topic<?, ?>> OPEN = List.of(Topics.PROPOSAL_EVENTS, Topics.COMMAND_OUTCOMES,
			Topics.ROUTING_POLICY, Topics.AUDIT_EVENTS, Topics.NOTIFICATION_EVENTS, Topics.SESSIONS);

	private static final int PAGE = 20;

	private static final int LARGEST = 200;

	Topic<?, ?> chosenTopic() {
		if (topic == null || topic.isBlank()) {
			return Topics.PROPOSAL_EVENTS;
		}
		return OPEN.stream()
			.filter((open) -> open.name().equals(topic))
			.findFirst()
			.orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
	}

	int chosenPartition() {
		return notNegative(partition == null ? 0 : partition);
	}

	long chosenOffset() {
		if (offset != null && offset < 0) {
			throw new Problem(ProblemCode.UNREADABLE);
		}
		return offset == null ? 0 : offset;
	}

	int chosenLimit() {
		int chosen = limit == null ? PAGE : limit;
		if (chosen < 1 || chosen > LARGEST) {
			throw new Problem(ProblemCode.UNREADABLE);
		}
		return chosen;
	}

	/// The proposal whose events are wanted; empty when a place in a topic is.
	Optional<ProposalId> proposal() {
		if (proposalId == null || proposalId.isBlank()) {
			return Optional.empty();
		}
		try {
			return Optional.of(ProposalId.of(proposalId.strip()));
		}
		catch (IllegalArgumentException e) {
			throw new Problem(ProblemCode.UNREADABLE);
		}
	}

	private static int notNegative(int number) {
		if (number < 0) {
			throw new Problem(ProblemCode.UNREADABLE);
		}
		return number;
	}

}
