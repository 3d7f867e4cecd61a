package org.biocluster.submission;

import java.util.List;

import org.biocluster.problem.FieldProblem;

/// What became of looking up the files that an input names.
public sealed interface FileReading {

	/// All of them are there.
	record Good(List<Attachment> files) implements FileReading {

		public Good {
			files = List.copyOf(files);
		}

	}

	/// Something is wrong with them.
	record Wrong(List<FieldProblem> problems) implements FileReading {

		public Wrong {
			problems = List.copyOf(problems);
		}

	}

}
