package org.biocluster.policy.cel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableAst;

import org.jspecify.annotations.Nullable;

/// Reads from a condition what it demands of the codes, so that a rule need not be evaluated where it cannot match.
/// Whatever is not understood demands nothing.
final class ConditionFinder {

	/// Which names stand for which variable; within a macro only its loop variable does.
	private final Map<String, Variable> names;

	private final boolean macros;

	private ConditionFinder(Map<String, Variable> names, boolean macros) {
		this.names = names;
		this.macros = macros;
	}

	/// What the expression demands.
	static Conditions find(CelAbstractSyntaxTree ast) {
		Map<String, Variable> names = new HashMap<>();
		Variable.all().stream().filter(Variable::isCode).forEach((variable) -> names.put(variable.word(), variable));
		// With a second macro the first may have used the steps up, and an error is not
		// false.
		long macros = CelNavigableAst.fromAst(ast)
			.getRoot()
			.allNodes()
			.filter((node) -> node.getKind() == Kind.COMPREHENSION)
			.count();
		return new ConditionFinder(names, macros == 1).demands(ast.getExpr(), true);
	}

	/// What must hold lest the expression certainly has the other value.
	private Conditions demands(CelExpr expr, boolean wanted) {
		return switch (expr.getKind()) {
			case IDENT -> variable(expr).filter((variable) -> !variable.isList())
				.map((variable) -> Conditions.of(variable, Set.of(String.valueOf(wanted))))
				.orElse(Conditions.NONE);
			case CALL -> demands(expr.call(), wanted);
			case COMPREHENSION -> (wanted && this.macros) ? exists(expr.comprehension()) : Conditions.NONE;
			case CONSTANT, SELECT, LIST, MAP, STRUCT, NOT_SET -> Conditions.NONE;
		};
	}

	private Conditions demands(CelCall call, boolean wanted) {
		return switch (call.function()) {
			case "!_" -> demands(call.args().getFirst(), !wanted);
			case "_&&_" -> wanted ? both(call, true) : either(call, false);
			case "_||_" -> wanted ? either(call, true) : both(call, false);
			case "_==_" -> wanted ? equality(call) : Conditions.NONE;
			case "_!=_" -> wanted ? Conditions.NONE : equality(call);
			case "@in" -> wanted ? membership(call) : Conditions.NONE;
			default -> Conditions.NONE;
		};
	}

	private Conditions both(CelCall call, boolean wanted) {
		return demands(call.args().get(0), wanted).and(demands(call.args().get(1), wanted));
	}

	private Conditions either(CelCall call, boolean wanted) {
		return demands(call.args().get(0), wanted).or(demands(call.args().get(1), wanted));
	}

	private Conditions equality(CelCall call) {
		CelExpr left = call.args().get(0);
		CelExpr right = call.args().get(1);
		return equality(left, right).or(() -> equality(right, left)).orElse(Conditions.NONE);
	}

	private Optional<Conditions> equality(CelExpr name, CelExpr value) {
		return variable(name).filter((variable) -> !variable.isList())
			.flatMap((variable) -> text(value).map((text) -> Conditions.of(variable, Set.of(text))));
	}

	private Conditions membership(CelCall call) {
		CelExpr element = call.args().get(0);
		CelExpr list = call.args().get(1);
		if (list.getKind() == Kind.LIST) {
			List<CelExpr> elements = list.list().elements();
			Set<String> values = elements.stream().flatMap((value) -> text(value).stream()).collect(Collectors.toSet());
			boolean literal = elements.stream().allMatch((value) -> text(value).isPresent());
			return variable(element).filter((variable) -> literal && !variable.isList())
				.map((variable) -> Conditions.of(variable, values))
				.orElse(Conditions.NONE);
		}
		return variable(list).filter(Variable::isList)
			.flatMap((variable) -> text(element).map((value) -> Conditions.of(variable, Set.of(value))))
			.orElse(Conditions.NONE);
	}

	/// `list.exists(x, …)`: the list must contain an element of which the inner condition
	/// is not certainly false.
	private Conditions exists(CelComprehension macro) {
		Optional<Variable> range = variable(macro.iterRange()).filter(Variable::isList);
		if (range.isEmpty() || !isExists(macro)) {
			return Conditions.NONE;
		}
		// Any variable that holds one text may stand for the element.
		Map<String, Variable> element = Map.of(macro.iterVar(), Variable.TYPE);
		Conditions inner = new ConditionFinder(element, false).demands(macro.loopStep().call().args().get(1), true);
		@Nullable Set<String> values = inner.values().get(Variable.TYPE);
		return (values != null) ? Conditions.of(range.get(), values) : Conditions.NONE;
	}

	/// Only this macro adds up its hidden result with "or" from false and gives it
	/// unchanged.
	static boolean isExists(CelComprehension macro) {
		CelExpr step = macro.loopStep();
		return macro.iterVar2().isEmpty() && step.getKind() == Kind.CALL && step.call().function().equals("_||_")
				&& isHidden(step.call().args().get(0)) && isHidden(macro.result())
				&& text(macro.accuInit()).equals(Optional.of("false"));
	}

	private static boolean isHidden(CelExpr expr) {
		return expr.getKind() == Kind.IDENT && Comprehensions.isHidden(expr.ident().name());
	}

	private Optional<Variable> variable(CelExpr expr) {
		return (expr.getKind() == Kind.IDENT) ? Optional.ofNullable(this.names.get(expr.ident().name()))
				: Optional.empty();
	}

	private static Optional<String> text(CelExpr expr) {
		if (expr.getKind() != Kind.CONSTANT) {
			return Optional.empty();
		}
		CelConstant constant = expr.constant();
		return switch (constant.getKind()) {
			case STRING_VALUE -> Optional.of(constant.stringValue());
			case BOOLEAN_VALUE -> Optional.of(String.valueOf(constant.booleanValue()));
			default -> Optional.empty();
		};
	}

}
