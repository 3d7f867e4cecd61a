package org.biocluster.proposal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.biocluster.deadline.Round;

/// Which round a submission belongs to, and whether it came in time for it. A late link counts as far as it reaches; where
/// it does not, the submission is taken as it would be without one.
/// @param origin with the round, and with the late link that the submission needed
/// @param late it came after its round had closed
record RoundEntry(Origin origin, boolean late) {

	/// Shows on the secretariat's check list that the round had closed.
	private static final String LATE = "LATE";

	/// Shows there that it had closed for everybody else.
	private static final String LATE_BY_LINK = "LATE_BY_LINK";

	/// @param sent how the submission says that it came
	/// @param completed when the attempt that carries it was taken
	static RoundEntry of(Origin sent, Instant completed, Regulations regulations) {
		Instant reached = sent.receivedAt();
		Optional<Round> open = regulations.roundAt(reached);
		LateEntry leave = sent.lateEntry();
		if (leave != null) {
			boolean inTime = open.filter((round) -> round.code().equals(leave.round()))
				.filter((round) -> round.isInTime(reached, completed))
				.isPresent();
			boolean counts = regulations.round(leave.round())
				.filter((round) -> round.openUntil(leave.until()).isInTime(reached, completed))
				.isPresent();
			if (counts && !inTime) {
				return new RoundEntry(sent.in(leave.round(), leave), false);
			}
		}
		return open.map((round) -> new RoundEntry(sent.in(round.code(), null), !round.isInTime(reached, completed)))
			.orElse(new RoundEntry(sent.in(null, null), false));
	}

	/// What the secretariat should look at, with what it should know of the round.
	List<String> flags(List<String> ofContent) {
		List<String> flags = new ArrayList<>(ofContent);
		if (late) {
			flags.add(LATE);
		}
		else if (origin.lateEntry() != null) {
			flags.add(LATE_BY_LINK);
		}
		return flags;
	}

}
