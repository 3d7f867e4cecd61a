package org.biocluster.proposal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/// What can be done with a history of many proposals.
final class Histories {

	private Histories() {
	}

	/// The same facts as somebody may read them from several partitions: only the order
	/// of each proposal is kept.
	static List<RecordedEvent> interleaved(List<RecordedEvent> history, RandomGenerator random) {
		Map<ProposalId, Deque<RecordedEvent>> parts = new HashMap<>();
		history.forEach((event) -> parts.computeIfAbsent(event.proposalId(), (_) -> new ArrayDeque<>()).add(event));
		List<Deque<RecordedEvent>> left = new ArrayList<>(parts.values());
		List<RecordedEvent> mixed = new ArrayList<>();
		while (!left.isEmpty()) {
			int next = random.nextInt(left.size());
			mixed.add(left.get(next).remove());
			if (left.get(next).isEmpty()) {
				left.remove(next);
			}
		}
		return mixed;
	}

	/// The types that occur.
	static Set<String> types(List<RecordedEvent> history) {
		Set<String> types = new HashSet<>();
		history.forEach((event) -> types.add(event.event().type()));
		return types;
	}

}
