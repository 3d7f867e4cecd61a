package org.biocluster.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.biocluster.language.Bilingual;

/// A time in which proposals are collected. It closes for everybody at once, and nobody is late because we were: an attempt
/// that reached us before counts, if it is completed soon after.
/// @param opens as exactly as the wire carries it: to the microsecond, as all times here
/// @param closes the last instant at which an attempt may reach us
/// @param grace minutes after closing in which such an attempt may be completed
public record Round(String code, Bilingual title, Instant opens, Instant closes, int grace) {

	public Round {
		opens = opens.truncatedTo(ChronoUnit.MICROS);
		closes = closes.truncatedTo(ChronoUnit.MICROS);
	}

	/// The same round for somebody who has leave to come until then.
	public Round openUntil(Instant later) {
		return new Round(code, title, opens, later, grace);
	}

	/// Whether a submission came in time.
	/// @param reached when the first attempt reached us, also one that we had to refuse
	/// @param completed when we took one
	public boolean isInTime(Instant reached, Instant completed) {
		return !reached.isAfter(closes) && !completed.isAfter(closes.plus(Duration.ofMinutes(grace)));
	}

}
