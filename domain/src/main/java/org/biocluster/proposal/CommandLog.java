package org.biocluster.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The latest commands of a proposal with their outcomes, oldest first, so that a repeated one gets its old answer.
public record CommandLog(List<Outcome> latest) {

	public static final int CAPACITY = 32;

	public static final CommandLog EMPTY = new CommandLog(List.of());

	public CommandLog {
		latest = List.copyOf(latest);
	}

	public Optional<Outcome> find(CommandId id) {
		int known = indexOf(id);
		return known < 0 ? Optional.empty() : Optional.of(latest.get(known));
	}

	/// The log with one more outcome; one with the same command is replaced in its place,
	/// the oldest gives way.
	public CommandLog with(Outcome outcome) {
		List<Outcome> outcomes = new ArrayList<>(latest);
		int known = indexOf(outcome.commandId());
		if (known >= 0) {
			outcomes.set(known, outcome);
		}
		else {
			outcomes.add(outcome);
		}
		return new CommandLog(outcomes.subList(Math.max(0, outcomes.size() - CAPACITY), outcomes.size()));
	}

	private int indexOf(CommandId id) {
		for (int i = 0; i < latest.size(); i++) {
			if (latest.get(i).commandId().equals(id)) {
				return i;
			}
		}
		return -1;
	}

}
