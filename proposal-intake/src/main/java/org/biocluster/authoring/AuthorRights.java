package org.biocluster.authoring;

import java.util.EnumSet;
import java.util.Set;

import org.biocluster.proposal.Status;

/// What the page offers an author in which status. The decider has the last word; a test compares both.
public final class AuthorRights {

	private static final Set<Status> AMENDABLE = EnumSet.of(Status.HELD, Status.REGISTERED, Status.ROUTED,
			Status.CLARIFICATION);

	private static final Set<Status> WITHDRAWABLE = EnumSet.of(Status.HELD, Status.REGISTERED, Status.ROUTED,
			Status.IN_REVIEW, Status.CLARIFICATION, Status.ON_AGENDA, Status.DEFERRED);

	private AuthorRights() {
	}

	/// Whether the content may be replaced.
	public static boolean mayAmend(String status) {
		return Status.ofCode(status).filter(AMENDABLE::contains).isPresent();
	}

	/// Whether the proposal may be taken back.
	public static boolean mayWithdraw(String status) {
		return Status.ofCode(status).filter(WITHDRAWABLE::contains).isPresent();
	}

	/// Whether questions wait for an answer.
	public static boolean mayAnswer(String status) {
		return status.equals(Status.CLARIFICATION.code());
	}

}
