package org.biocluster.proposal;

import java.util.ArrayList;
import java.util.List;

import org.biocluster.proposal.ProposalState.Absent;
import org.biocluster.proposal.ProposalState.Existing;
import org.jspecify.annotations.Nullable;

/// All that is kept of a proposal in order to decide its next command. Folding the history gives the same, but for
/// refused commands, which left no event.
public record StoredProposal(ProposalState state, CommandLog log) {

	public static final StoredProposal NONE = new StoredProposal(new Absent(), CommandLog.EMPTY);

	/// What is kept after one more event.
	/// @throws IllegalStateException when the event does not follow
	public StoredProposal after(RecordedEvent recorded) {
		ProposalState next = Evolution.evolve(state, recorded);
		CommandId causation = recorded.causation();
		if (causation == null) {
			return new StoredProposal(next, log);
		}
		return new StoredProposal(next, log.with(outcome(causation, recorded, next)));
	}

	/// What is kept after a command that led to no event.
	StoredProposal remembering(Outcome outcome) {
		return state instanceof Absent ? this : new StoredProposal(state, log.with(outcome));
	}

	private Outcome outcome(CommandId command, RecordedEvent recorded, ProposalState next) {
		List<String> types = new ArrayList<>();
		if (log.find(command).orElse(null) instanceof Outcome.Accepted earlier) {
			types.addAll(earlier.events());
		}
		types.add(recorded.event().type());
		return new Outcome.Accepted(command, recorded.proposalId(), next.version(), types, number(next),
				primaryGroup(next));
	}

	static @Nullable RegistrationNumber number(ProposalState state) {
		return state instanceof Existing existing ? existing.dossier().number() : null;
	}

	static @Nullable String primaryGroup(ProposalState state) {
		return state instanceof Existing existing && existing.dossier().routing() != null
				? existing.dossier().routing().primary() : null;
	}

}
