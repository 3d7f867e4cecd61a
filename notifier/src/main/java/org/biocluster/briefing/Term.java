package org.biocluster.briefing;

import java.time.Instant;

import org.biocluster.deadline.Deadline;
import org.biocluster.deadline.Step;

/// The deadline that a letter is about.
/// @param step the one that has come
public record Term(Deadline deadline, Step step, Instant due) {
}
