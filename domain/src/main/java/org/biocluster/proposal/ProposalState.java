package org.biocluster.proposal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/// What the decider knows of a proposal: the fold of its events. Small and derived; holds no text and no person.
public sealed interface ProposalState {

	/// The version after the last event; 0 before the first.
	long version();

	/// No proposal has this id yet.
	record Absent() implements ProposalState {

		@Override
		public long version() {
			return 0;
		}

	}

	/// A proposal that exists.
	sealed interface Existing extends ProposalState {

		Dossier dossier();

		Status status();

		/// The same state of affairs with another dossier.
		Existing with(Dossier newDossier);

		@Override
		default long version() {
			return dossier().version();
		}

	}

	/// Arrived, not yet registered; only between the events of one command.
	record Received(Dossier dossier) implements Existing {

		@Override
		public Existing with(Dossier newDossier) {
			return new Received(newDossier);
		}

		@Override
		public Status status() {
			return Status.SUBMITTED;
		}

	}

	/// Kept for the secretariat.
	record OnHold(Dossier dossier) implements Existing {

		@Override
		public Existing with(Dossier newDossier) {
			return new OnHold(newDossier);
		}

		@Override
		public Status status() {
			return Status.HELD;
		}

	}

	/// Has its number, and no group yet.
	record InRegister(Dossier dossier) implements Existing {

		@Override
		public Existing with(Dossier newDossier) {
			return new InRegister(newDossier);
		}

		@Override
		public Status status() {
			return Status.REGISTERED;
		}

	}

	/// With its primary group, which has not begun.
	record WithGroup(Dossier dossier) implements Existing {

		@Override
		public Existing with(Dossier newDossier) {
			return new WithGroup(newDossier);
		}

		@Override
		public Status status() {
			return Status.ROUTED;
		}

	}

	/// The primary group considers it.
	record UnderReview(Dossier dossier) implements Existing {

		@Override
		public Existing with(Dossier newDossier) {
			return new UnderReview(newDossier);
		}

		@Override
		public Status status() {
			return Status.IN_REVIEW;
		}

	}

	/// The author has been asked.
	/// @param due until when the answer is awaited
	record AwaitingAnswer(Dossier dossier, Instant due) implements Existing {

		@Override
		public Existing with(Dossier newDossier) {
			return new AwaitingAnswer(newDossier, due);
		}

		@Override
		public Status status() {
			return Status.CLARIFICATION;
		}

	}

	/// On the agenda of a session, or deferred to one.
	record Scheduled(Dossier dossier, @Nullable SessionRef session, boolean deferred) implements Existing {

		@Override
		public Existing with(Dossier newDossier) {
			return new Scheduled(newDossier, session, deferred);
		}

		@Override
		public Status status() {
			return deferred ? Status.DEFERRED : Status.ON_AGENDA;
		}

	}

	/// Finished with a decision or refused on a formal ground.
	record Decided(Dossier dossier, Status status, @Nullable DecisionDetails decision) implements Existing {

		@Override
		public Existing with(Dossier newDossier) {
			return new Decided(newDossier, status, decision);
		}

	}

	/// Taken back by the author.
	/// @param before the state to which undoing leads
	record TakenBack(Dossier dossier, Existing before, Instant at, Instant restorableUntil) implements Existing {

		@Override
		public Existing with(Dossier newDossier) {
			return new TakenBack(newDossier, before, at, restorableUntil);
		}

		@Override
		public Status status() {
			return Status.WITHDRAWN;
		}

	}

}
