package org.biocluster.deadline;

import java.util.List;

/// On which days people are reminded, in working days from the day of a deadline: negative before it, positive after it,
/// 0 on the day itself. In rising order. That a deadline has passed is recorded in any case.
///
/// @param decision of the primary group's deadline
/// @param escalation when a proposal that is still undecided is put before the main group; later than the reminders
/// @param clarification of the author's deadline, none of them after it
public record Reminders(List<Integer> decision, int escalation, List<Integer> clarification) {

	/// The reminders used where a policy names none.
	public static final Reminders USUAL = new Reminders(List.of(-5, -1, 3), 10, List.of(-3, 0));

	public Reminders {
		decision = List.copyOf(decision);
		clarification = List.copyOf(clarification);
	}

}
