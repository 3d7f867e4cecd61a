package org.biocluster.policy.cel;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableExpr;

/// Answers where a node stands relative to the comprehensions that macros expand to.
final class Comprehensions {

	private Comprehensions() {
	}

	/// Whether the node is evaluated once per element of something.
	static boolean isInside(CelNavigableExpr node) {
		CelNavigableExpr child = node;
		Optional<CelNavigableExpr> parent = node.parent();
		while (parent.isPresent()) {
			if (isRepeated(parent.get().expr(), child.expr())) {
				return true;
			}
			child = parent.get();
			parent = child.parent();
		}
		return false;
	}

	/// Whether a list, map or addition was written by the user and not by the expansion
	/// of a macro, which appends to
	/// its hidden result: `hidden + [element]`.
	static boolean isWrittenByUser(CelNavigableExpr node) {
		return !isAppending(node.expr()) && node.parent().map((parent) -> !isAppending(parent.expr())).orElse(true);
	}

	/// Whether anything within the node is a variable of a comprehension around it.
	static boolean readsLoopVariable(CelNavigableExpr node) {
		Set<String> variables = variablesAround(node);
		return node.allNodes()
			.map(CelNavigableExpr::expr)
			.anyMatch((expr) -> expr.getKind() == Kind.IDENT && variables.contains(expr.ident().name()));
	}

	/// Whether the name is one that only a macro's expansion can use.
	static boolean isHidden(String name) {
		return name.startsWith("@");
	}

	/// Whether the expression is `hidden + [element]`.
	static boolean isAppending(CelExpr expr) {
		return expr.getKind() == Kind.CALL && expr.call().function().equals("_+_")
				&& expr.call().args().getFirst().getKind() == Kind.IDENT
				&& isHidden(expr.call().args().getFirst().ident().name());
	}

	private static boolean isRepeated(CelExpr parent, CelExpr child) {
		return parent.getKind() == Kind.COMPREHENSION && parent.comprehension().iterRange().id() != child.id();
	}

	private static Set<String> variablesAround(CelNavigableExpr node) {
		Set<String> variables = new HashSet<>();
		Optional<CelNavigableExpr> parent = node.parent();
		while (parent.isPresent()) {
			if (parent.get().getKind() == Kind.COMPREHENSION) {
				CelComprehension comprehension = parent.get().expr().comprehension();
				variables.add(comprehension.iterVar());
				variables.add(comprehension.iterVar2());
			}
			parent = parent.get().parent();
		}
		return variables;
	}

}
