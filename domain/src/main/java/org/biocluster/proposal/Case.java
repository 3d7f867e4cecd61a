package org.biocluster.proposal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.biocluster.deadline.Deadlines;
import org.biocluster.policy.Policy;
import org.jspecify.annotations.Nullable;

/// One command about one existing proposal, with everything its decision depends on.
record Case(ProposalState.Existing state, Request<? extends Command> request, DecisionContext context) {

	Dossier dossier() {
		return state.dossier();
	}

	Review review() {
		return dossier().review();
	}

	Instant now() {
		return context.now();
	}

	Deadlines deadlines() {
		return context.regulations().deadlines();
	}

	Policy policy() {
		return context.regulations().policy().policy();
	}

	/// The group that decides; null while the proposal is with none.
	@Nullable String primary() {
		Routing routing = dossier().routing();
		return routing == null ? null : routing.primary();
	}

	boolean stands(Status... statuses) {
		return Arrays.asList(statuses).contains(state.status());
	}

	boolean isOpen() {
		return !state.status().isTerminal();
	}

	Decision accept(Event... events) {
		return new Decision.Accepted(List.of(events), List.of());
	}

	Decision refuse(RejectionCode code) {
		return Decision.Refused.because(code);
	}

	/// Refuses a command whose status does not fit.
	Decision notNow() {
		return refuse(RejectionCode.NOT_IN_THIS_STATUS);
	}

	/// Codes of groups named in the routing beside the primary one, with an opinion to
	/// give.
	Set<String> consulted() {
		Routing routing = dossier().routing();
		return routing == null ? Set.of() : routing.opinionGroups();
	}

}
