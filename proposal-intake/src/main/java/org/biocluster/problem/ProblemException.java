package org.biocluster.problem;

/// Ends the handling of a request with a problem that the sender can understand.
public final class ProblemException extends RuntimeException {

	private final transient Problem problem;

	public ProblemException(Problem problem) {
		super(problem.code());
		this.problem = problem;
	}

	/// What to tell the sender.
	public Problem problem() {
		return this.problem;
	}

}
