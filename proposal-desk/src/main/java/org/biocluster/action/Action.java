package org.biocluster.action;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.biocluster.proposal.Role;

/// What staff may do with a proposal; the codes are those of docs/lifecycle.csv. Whether it is right for this proposal
/// and this person now is decided by the router.
public enum Action {

	HOLD(Circle.SECRETARIAT), RELEASE_FROM_HOLD(Circle.SECRETARIAT), REFUSE_FORMALLY(Circle.SECRETARIAT),
	RETYPE(Circle.SECRETARIAT), TAKE(Circle.GROUP), ASSIGN(Circle.GROUP), UNASSIGN(Circle.EVERYBODY),
	REDIRECT(Circle.GROUP), ESCALATE(Circle.GROUP), REQUEST_OPINION(Circle.GROUP), GIVE_OPINION(Circle.GROUP),
	REQUEST_CLARIFICATION(Circle.GROUP), EXTEND_DEADLINE(Circle.GROUP), PUT_ON_AGENDA(Circle.GROUP),
	TAKE_OFF_AGENDA(Circle.GROUP), PROPOSE_DECISION(Circle.GROUP), RELEASE_DECISION(Circle.SIGNING),
	DEFER(Circle.GROUP), REOPEN(Circle.GROUP), CORRECT_DECISION(Circle.SIGNING), ASSIGN_TASK(Circle.GROUP),
	ADD_NOTE(Circle.EVERYBODY), REDACT_TEXT(Circle.SECRETARIAT), FORGET_SUBMITTER(Circle.SECRETARIAT),
	REISSUE_LINKS(Circle.SECRETARIAT), CORRECT_ADDRESS(Circle.SECRETARIAT),

	/// About a proposal that is not there yet; all others are about one.
	REGISTER_RECEIVED(Circle.SECRETARIAT);

	private final Circle circle;

	Action(Circle circle) {
		this.circle = circle;
	}

	/// As it stands in addresses and in the table of the life cycle.
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/// Whether a person of this role may ever do it.
	public boolean isOpenTo(Role role) {
		return circle.includes(role);
	}

	public static Optional<Action> ofCode(String code) {
		return Arrays.stream(values()).filter((action) -> action.code().equals(code)).findFirst();
	}

	private enum Circle {

		SECRETARIAT, SIGNING, GROUP, EVERYBODY;

		boolean includes(Role role) {
			return switch (role) {
				case SECRETARIAT -> true;
				case CHAIR, DEPUTY -> this != SECRETARIAT;
				case GROUP_SECRETARY -> this == GROUP || this == EVERYBODY;
				case MEMBER -> this == EVERYBODY;
				case ADMINISTRATOR, AUDITOR, SUBMITTER, SYSTEM -> false;
			};
		}

	}

}
