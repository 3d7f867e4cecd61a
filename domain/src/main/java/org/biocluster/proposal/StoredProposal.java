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
		return after(List.of(recorded), Evolution.evolve(state, recorded));
	}

	/// What is kept after all events of one command, of which there is at least one.
	/// @param next the state after them
	StoredProposal after(List<RecordedEvent> recorded, ProposalState next) {
		CommandId causation = recorded.getFirst().causation();
		return new StoredProposal(next, causation == null ? log : log.with(outcome(causation, recorded, next)));
	}

	/// What is kept after a command that led to no event.
	StoredProposal remembering(Outcome outcome) {
		return state instanceof Absent ? this : new StoredProposal(state, log.with(outcome));
	}

	private Outcome outcome(CommandId command, List<RecordedEvent> recorded, ProposalState next) {
		List<String> types = new ArrayList<>();
		if (log.find(command).orElse(null) instanceof Outcome.Accepted earlier) {
			types.addAll(earlier.events());
		}
		recorded.forEach((fact) -> types.add(fact.event().type()));
		return new Outcome.Accepted(command, recorded.getFirst().proposalId(), next.version(), types, number(next),
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
