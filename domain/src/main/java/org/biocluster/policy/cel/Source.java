package org.biocluster.policy.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelExpr;

import org.biocluster.policy.PolicyProblem;

/// Which expression of which rule is being looked at; turns places in it into problems that name them.
record Source(String ruleId, Field field, String text, Problems problems) {

	/// A problem of the whole expression.
	void refuse(ProblemCode code, String message) {
		refuse(code, message, 1, 1);
	}

	/// A problem that the CEL compiler reported.
	void refuse(ProblemCode code, CelIssue issue) {
		CelSourceLocation location = issue.getSourceLocation();
		String message = issue.getMessage().replace(" (in container '')", "");
		// CEL counts columns from 0 and gives -1 when it knows no place.
		refuse(code, message, Math.max(1, location.getLine()), Math.max(1, location.getColumn() + 1));
	}

	/// A problem at one node of the expression.
	void refuse(ProblemCode code, String message, CelAbstractSyntaxTree ast, CelExpr expr) {
		int offset = ast.getSource().getPositionsMap().getOrDefault(expr.id(), 0);
		CelSourceLocation location = ast.getSource().getOffsetLocation(offset).orElse(CelSourceLocation.of(1, 0));
		refuse(code, message, location.getLine(), location.getColumn() + 1);
	}

	private void refuse(ProblemCode code, String message, int line, int column) {
		this.problems.add(new PolicyProblem(this.ruleId, this.field.word(), line, column, code.name(), message));
	}

}
