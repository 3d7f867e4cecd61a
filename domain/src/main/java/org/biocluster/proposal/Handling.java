package org.biocluster.proposal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.biocluster.language.Language;
import org.biocluster.proposal.ProposalState.Existing;

/// What one command did: what to keep, and what to write, in one transaction.
/// @param stored the proposal after the command
/// @param ledger the partition after the command
/// @param events new facts, in order; empty when the command was refused or known
/// @param effects what the history must not hold
public record Handling(StoredProposal stored, PartitionLedger ledger, List<RecordedEvent> events, List<Effect> effects,
		Outcome outcome) {

	public Handling {
		events = List.copyOf(events);
		effects = List.copyOf(effects);
	}

	/// Handles one command: a known one gets its old outcome, any other is decided and
	/// recorded. Pure.
	public static Handling of(Request<? extends Command> request, CommandSource source, StoredProposal stored,
			PartitionLedger ledger, Regulations regulations, Instant now) {
		Optional<Outcome> known = stored.log().find(request.id());
		if (known.isPresent()) {
			return new Handling(stored, ledger.processed(source), List.of(), List.of(), known.get());
		}
		DecisionContext context = new DecisionContext(regulations, ledger.nextNumber(now), now);
		return switch (Decider.decide(stored.state(), request, context)) {
			case Decision.Accepted accepted -> accepted(request, source, stored, ledger, accepted, now);
			case Decision.AlreadyDone _ -> unchanged(source, stored, ledger, alreadyDone(request, stored.state()));
			case Decision.Refused refused ->
				unchanged(source, stored, ledger, new Outcome.Rejected(request.id(), request.proposalId(),
						stored.state().version(), refused.code(), refused.changed(), refused.fields()));
		};
	}

	/// What time asks for about a proposal; nobody is answered. Without events everything
	/// stays as it was. Pure.
	public static Handling ofTime(ProposalId proposal, StoredProposal stored, PartitionLedger ledger,
			Regulations regulations, Instant now) {
		Request<TimePassing> request = TimePassing.request(proposal, stored.state().version(), now);
		DecisionContext context = new DecisionContext(regulations, ledger.nextNumber(now), now);
		return switch (Decider.decide(stored.state(), request, context)) {
			case Decision.Accepted accepted -> accepted(request, CommandSource.NONE, stored, ledger, accepted, now);
			case Decision.AlreadyDone _, Decision.Refused _ ->
				new Handling(stored, ledger, List.of(), List.of(), alreadyDone(request, stored.state()));
		};
	}

	private static Handling accepted(Request<? extends Command> request, CommandSource source, StoredProposal before,
			PartitionLedger ledgerBefore, Decision.Accepted accepted, Instant now) {
		ProposalState state = before.state();
		PartitionLedger ledger = ledgerBefore;
		List<RecordedEvent> recorded = new ArrayList<>();
		for (Event event : accepted.events()) {
			RecordedEvent fact = record(request, source, state, ledger, event, now);
			state = Evolution.evolve(state, fact);
			ledger = ledger.after(fact);
			recorded.add(fact.leadingTo(state));
		}
		StoredProposal stored = recorded.isEmpty() ? before : before.after(recorded, state);
		Outcome outcome = stored.log().find(request.id()).orElse(alreadyDone(request, stored.state()));
		return new Handling(stored, ledger.processed(source), recorded, accepted.effects(), outcome);
	}

	private static RecordedEvent record(Request<? extends Command> request, CommandSource source, ProposalState state,
			PartitionLedger ledger, Event event, Instant now) {
		long version = state.version() + 1;
		EventId id = new EventId(NameBasedIds.uuid(request.id().value(), request.proposalId() + "/" + version));
		RegistrationNumber number = event instanceof SubmissionEvent.Registered registered ? registered.number()
				: StoredProposal.number(state);
		return new RecordedEvent(id, request.proposalId(), version, ledger.sequence() + 1, now, request.actor(),
				request.command() instanceof TimePassing ? null : request.id(), source, language(state, event, request),
				number, "", event);
	}

	private static Language language(ProposalState state, Event event, Request<? extends Command> request) {
		if (event instanceof SubmissionEvent.Submitted submitted) {
			return submitted.language();
		}
		return state instanceof Existing existing ? existing.dossier().arrival().language() : request.language();
	}

	private static Outcome alreadyDone(Request<? extends Command> request, ProposalState state) {
		return new Outcome.Accepted(request.id(), request.proposalId(), state.version(), List.of(),
				StoredProposal.number(state), StoredProposal.primaryGroup(state));
	}

	private static Handling unchanged(CommandSource source, StoredProposal stored, PartitionLedger ledger,
			Outcome outcome) {
		return new Handling(stored.remembering(outcome), ledger.processed(source), List.of(), List.of(), outcome);
	}

}
