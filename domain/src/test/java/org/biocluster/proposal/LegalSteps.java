package org.biocluster.proposal;

import java.util.EnumSet;
import java.util.Set;

/// Which status may follow which, written down apart from the code that leads there.
final class LegalSteps {

	private static final Set<Status> DECIDED = EnumSet.of(Status.INCLUDED, Status.PARTLY, Status.NOTED, Status.REJECTED,
			Status.MERGED, Status.PASSED_ON);

	private static final Set<Status> OPEN = EnumSet.of(Status.HELD, Status.REGISTERED, Status.ROUTED, Status.IN_REVIEW,
			Status.CLARIFICATION, Status.ON_AGENDA, Status.DEFERRED);

	private LegalSteps() {
	}

	/// The statuses that one event may lead to from this one, besides this one itself.
	static Set<Status> from(Status status) {
		return switch (status) {
			case SUBMITTED -> EnumSet.of(Status.HELD, Status.REGISTERED, Status.ROUTED);
			case HELD -> EnumSet.of(Status.SUBMITTED, Status.REJECTED, Status.WITHDRAWN);
			case REGISTERED -> EnumSet.of(Status.ROUTED, Status.HELD, Status.REJECTED, Status.WITHDRAWN);
			case ROUTED ->
				EnumSet.of(Status.IN_REVIEW, Status.CLARIFICATION, Status.HELD, Status.REJECTED, Status.WITHDRAWN);
			case IN_REVIEW ->
				and(DECIDED, Status.ROUTED, Status.CLARIFICATION, Status.ON_AGENDA, Status.DEFERRED, Status.WITHDRAWN);
			case CLARIFICATION -> EnumSet.of(Status.IN_REVIEW, Status.WITHDRAWN);
			case ON_AGENDA -> and(DECIDED, Status.DEFERRED, Status.IN_REVIEW, Status.ROUTED, Status.WITHDRAWN);
			case DEFERRED -> and(DECIDED, Status.ON_AGENDA, Status.IN_REVIEW, Status.ROUTED, Status.WITHDRAWN);
			// What was refused before it was with a group goes back to the secretariat.
			case REJECTED -> and(DECIDED, Status.IN_REVIEW, Status.HELD);
			case INCLUDED, PARTLY, NOTED, MERGED, PASSED_ON -> and(DECIDED, Status.IN_REVIEW);
			case WITHDRAWN -> OPEN;
		};
	}

	private static Set<Status> and(Set<Status> these, Status... others) {
		Set<Status> all = EnumSet.copyOf(these);
		all.addAll(Set.of(others));
		return all;
	}

}
