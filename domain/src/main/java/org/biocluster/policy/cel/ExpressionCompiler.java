package org.biocluster.policy.cel;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.cel.bundle.Cel;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.runtime.CelEvaluationException;

/// Compiles single expressions: parses, checks types, refuses what is not allowed in rules, looks up the groups that
/// the expression names.
final class ExpressionCompiler {

	private final CelEnvironment environment;

	private final NameableGroups nameable;

	ExpressionCompiler(CelEnvironment environment, NameableGroups nameable) {
		this.environment = environment;
		this.nameable = nameable;
	}

	/// The compiled expression, or nothing when problems were found and reported.
	Optional<Expression> compile(Source source) {
		if (source.text().codePointCount(0, source.text().length()) > Limits.MAX_EXPRESSION) {
			source.refuse(ProblemCode.EXPRESSION_TOO_LONG,
					"An expression may have at most " + Limits.MAX_EXPRESSION + " characters");
			return Optional.empty();
		}
		Cel cel = this.environment.of(source.field());
		try {
			CelValidationResult parsed = cel.parse(source.text());
			if (parsed.hasError()) {
				parsed.getErrors().forEach((issue) -> source.refuse(ProblemCode.SYNTAX, issue));
				return Optional.empty();
			}
			CelValidationResult checked = cel.check(parsed.getAst());
			if (checked.hasError()) {
				checked.getErrors().forEach((issue) -> source.refuse(ProblemCode.TYPE, issue));
				return Optional.empty();
			}
			return guarded(cel, source, checked.getAst());
		}
		catch (CelValidationException | CelEvaluationException ex) {
			source.refuse(ProblemCode.SYNTAX, "The expression cannot be compiled");
			return Optional.empty();
		}
	}

	private Optional<Expression> guarded(Cel cel, Source source, CelAbstractSyntaxTree ast)
			throws CelEvaluationException {
		ExpressionGuard guard = new ExpressionGuard(source, ast);
		boolean allowed = guard.allows();
		GroupNames names = new GroupNames(source, ast, this.nameable);
		if (source.field().namesGroups()) {
			allowed &= names.check();
		}
		if (!allowed) {
			return Optional.empty();
		}
		ExpressionCost cost = ExpressionCost.of(ast);
		if (cost.total() > Limits.MAX_COST) {
			source.refuse(ProblemCode.TOO_COSTLY, "Evaluating this may take too long", ast, cost.costliest());
			return Optional.empty();
		}
		Conditions conditions = (source.field() == Field.WHEN) ? ConditionFinder.find(ast) : Conditions.NONE;
		return Optional.of(new Expression(cel.createProgram(ast), ShortcutFinder.find(ast, source.field()), reads(ast),
				names.possible(), names.spelled(), guard.patterns(), cost.total(), conditions));
	}

	/// A loop variable may have the name of another variable; that one then counts as
	/// read, which does no harm.
	private static Set<Variable> reads(CelAbstractSyntaxTree ast) {
		return CelNavigableAst.fromAst(ast)
			.getRoot()
			.allNodes()
			.map(CelNavigableExpr::expr)
			.filter((expr) -> expr.getKind() == Kind.IDENT)
			.flatMap((expr) -> Variable.named(expr.ident().name()).stream())
			.collect(Collectors.toSet());
	}

}
