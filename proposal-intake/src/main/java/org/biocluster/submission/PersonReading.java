package org.biocluster.submission;

import java.util.List;

import org.biocluster.problem.FieldProblem;
import org.biocluster.proposal.Submitter;

/// What became of checking a person's data alone.
public sealed interface PersonReading {

	/// They can be kept.
	record Good(Submitter person) implements PersonReading {
	}

	/// They cannot, and why.
	record Wrong(List<FieldProblem> problems) implements PersonReading {

		public Wrong {
			problems = List.copyOf(problems);
		}

	}

}
