package org.biocluster.submission;

import java.util.List;

import org.biocluster.problem.FieldProblem;

/// What checking an input gave.
public sealed interface SubmissionCheck {

	/// It can be sent on.
	record Valid(Submission submission) implements SubmissionCheck {
	}

	/// It cannot; every problem at once, in the order of the fields.
	record Invalid(List<FieldProblem> problems) implements SubmissionCheck {

		public Invalid {
			problems = List.copyOf(problems);
		}

	}

}
