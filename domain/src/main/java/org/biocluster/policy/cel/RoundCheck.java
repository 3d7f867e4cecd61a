package org.biocluster.policy.cel;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.biocluster.deadline.Round;

/// Checks the rounds of a policy: each has a code of its own and a title, they follow each other, and each closes after it
/// opened.
final class RoundCheck {

	private static final int MOST = 100;

	/// Minutes of the longest grace: a day.
	private static final int LONGEST_GRACE = 1_440;

	private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

	private final List<Round> rounds;

	private final Problems problems;

	private final Set<String> codes = new HashSet<>();

	RoundCheck(List<Round> rounds, Problems problems) {
		this.rounds = rounds;
		this.problems = problems;
	}

	void run() {
		if (this.rounds.size() > MOST) {
			add("deadlines.rounds", "A policy has at most " + MOST + " rounds");
			return;
		}
		for (int place = 0; place < this.rounds.size(); place++) {
			check("deadlines.rounds[" + place + "]", this.rounds.get(place));
			if (place > 0 && !this.rounds.get(place).opens().isAfter(this.rounds.get(place - 1).closes())) {
				add("deadlines.rounds[" + place + "].opens", "A round opens after the one before it has closed");
			}
		}
	}

	private void check(String path, Round round) {
		if (!CODE.matcher(round.code()).matches() || !this.codes.add(round.code())) {
			add(path + ".code", "A code of its own of at most 40 lower-case letters, digits and hyphens is expected");
		}
		TextCheck.required(this.problems, null, path + ".title", round.title());
		if (!round.closes().isAfter(round.opens())) {
			add(path + ".closes", "A round closes after it opened");
		}
		if (round.grace() < 0 || round.grace() > LONGEST_GRACE) {
			add(path + ".grace", "A grace of 0 to " + LONGEST_GRACE + " minutes is expected");
		}
	}

	private void add(String path, String message) {
		this.problems.add(path, ProblemCode.ROUND_INVALID, message);
	}

}
