package org.biocluster.policy.cel;

import java.util.Optional;
import java.util.Set;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;

/// Refuses what type-checks but has no place in a rule: functions that rules have no use for, values of unknown type,
/// and everything whose cost or size could grow faster than the expression itself.
final class ExpressionGuard {

	private static final String ADD = "_+_";

	private static final String MATCHES = "matches";

	private static final Set<String> FUNCTIONS = Set.of("_&&_", "_||_", "!_", "_?_:_", "_==_", "_!=_", "_<_", "_<=_",
			"_>_", "_>=_", ADD, "_-_", "-_", "_*_", "_/_", "_%_", "_[_]", "@in", "@not_strictly_false", "size",
			"contains", "startsWith", "endsWith", MATCHES);

	private final Source source;

	private final CelAbstractSyntaxTree ast;

	private boolean allowed = true;

	private int patterns;

	ExpressionGuard(Source source, CelAbstractSyntaxTree ast) {
		this.source = source;
		this.ast = ast;
	}

	/// Whether the expression may be used; what speaks against it is reported.
	boolean allows() {
		checkResultType();
		CelNavigableAst.fromAst(this.ast).getRoot().allNodes().forEach(this::check);
		return this.allowed;
	}

	/// How many regular expressions were seen.
	int patterns() {
		return this.patterns;
	}

	private void checkResultType() {
		CelExpr root = this.ast.getExpr();
		boolean emptyList = root.getKind() == Kind.LIST && root.list().elements().isEmpty();
		if (!emptyList && !this.ast.getResultType().equals(this.source.field().type())) {
			refuse(root, ProblemCode.TYPE, "Expected type '" + name(this.source.field().type()) + "'");
		}
	}

	private void check(CelNavigableExpr node) {
		CelExpr expr = node.expr();
		switch (expr.getKind()) {
			case CALL -> checkCall(node, expr.call());
			case LIST, MAP -> checkGrowth(node, "A list or map cannot be built inside a macro");
			case STRUCT -> refuse(expr, ProblemCode.NOT_ALLOWED, "Messages have no place in a rule");
			case NOT_SET, CONSTANT, IDENT, SELECT, COMPREHENSION -> {
			}
		}
	}

	private void checkCall(CelNavigableExpr node, CelCall call) {
		CelExpr expr = node.expr();
		if (!FUNCTIONS.contains(call.function())) {
			refuse(expr, ProblemCode.NOT_ALLOWED, "The function '" + call.function() + "' has no place in a rule");
		}
		else if (call.function().equals(MATCHES)) {
			checkPattern(node, call);
		}
		else if (call.function().equals(ADD)) {
			checkAddition(node);
		}
	}

	private void checkAddition(CelNavigableExpr node) {
		CelType type = this.ast.getType(node.expr().id()).orElse(SimpleType.DYN);
		if (type.equals(SimpleType.STRING) || type.equals(SimpleType.BYTES)) {
			refuse(node.expr(), ProblemCode.NOT_ALLOWED, "Texts cannot be joined in a rule");
		}
		else if (type instanceof ListType) {
			checkGrowth(node, "Lists cannot be joined inside a macro");
		}
	}

	/// Inside a macro a value may not be made of loop variables: a chain of macros could
	/// double it at every step.
	private void checkGrowth(CelNavigableExpr node, String message) {
		if (Comprehensions.isWrittenByUser(node) && Comprehensions.readsLoopVariable(node)) {
			refuse(node.expr(), ProblemCode.NOT_ALLOWED, message);
		}
	}

	private void checkPattern(CelNavigableExpr node, CelCall call) {
		this.patterns++;
		CelExpr pattern = call.args().getLast();
		if (Comprehensions.isInside(node)) {
			refuse(node.expr(), ProblemCode.NOT_ALLOWED, "Regular expressions cannot be used inside a macro");
		}
		else if (!isText(pattern)) {
			refuse(pattern, ProblemCode.NOT_ALLOWED, "A regular expression must be written out");
		}
		else {
			Optional<PatternCheck.Objection> objection = PatternCheck.check(pattern.constant().stringValue());
			objection.ifPresent((found) -> refuse(pattern, found.code(), found.message()));
		}
	}

	private void refuse(CelExpr expr, ProblemCode code, String message) {
		this.allowed = false;
		this.source.refuse(code, message, this.ast, expr);
	}

	static boolean isText(CelExpr expr) {
		return expr.getKind() == Kind.CONSTANT && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE;
	}

	private static String name(CelType type) {
		return (type instanceof ListType) ? "list(string)" : type.name();
	}

}
