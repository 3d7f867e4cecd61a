package org.biocluster.policy.cel;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.CelMap.Entry;

/// Follows the value of an expression back to where it is written, to find out which groups it may name: a literal
/// that is no group's code is a mistake that should not wait for the first proposal to show itself.
final class GroupNames {

	private final Source source;

	private final CelAbstractSyntaxTree ast;

	private final NameableGroups nameable;

	private final Set<String> possible = new HashSet<>();

	private final Set<String> spelled = new HashSet<>();

	private final Map<String, CelExpr> ranges = new HashMap<>();

	private boolean allKnown = true;

	GroupNames(Source source, CelAbstractSyntaxTree ast, NameableGroups nameable) {
		this.source = source;
		this.ast = ast;
		this.nameable = nameable;
	}

	/// Whether every literal is a group's code; others are reported.
	boolean check() {
		follow(this.ast.getExpr());
		return this.allKnown;
	}

	/// The groups that the value may name.
	Set<String> possible() {
		return Set.copyOf(this.possible);
	}

	/// The groups that the expression spells out.
	Set<String> spelled() {
		return Set.copyOf(this.spelled);
	}

	private void follow(CelExpr expr) {
		switch (expr.getKind()) {
			case CONSTANT -> literal(expr);
			case IDENT -> variable(expr.ident().name());
			case CALL -> call(expr.call());
			case LIST -> expr.list().elements().forEach(this::follow);
			case MAP -> expr.map().entries().stream().map(Entry::value).forEach(this::follow);
			case COMPREHENSION -> comprehension(expr.comprehension());
			case SELECT -> follow(expr.select().operand());
			case STRUCT, NOT_SET -> anyGroup();
		}
	}

	private void literal(CelExpr expr) {
		if (!ExpressionGuard.isText(expr) || expr.constant().stringValue().isEmpty()) {
			return;
		}
		String code = expr.constant().stringValue();
		if (this.nameable.all().contains(code)) {
			this.possible.add(code);
			this.spelled.add(code);
		}
		else {
			this.allKnown = false;
			this.source.refuse(ProblemCode.GROUP_UNKNOWN, "There is no group '" + code + "'", this.ast, expr);
		}
	}

	private void variable(String name) {
		if (this.ranges.containsKey(name)) {
			CelExpr range = this.ranges.remove(name);
			follow(range);
			this.ranges.put(name, range);
		}
		else if (name.equals(Variable.SECTOR_GROUPS.word())) {
			this.possible.addAll(this.nameable.ofSectors());
		}
		else if (name.equals(Variable.THEME_GROUPS.word())) {
			this.possible.addAll(this.nameable.ofThemes());
		}
		else if (!Comprehensions.isHidden(name)) {
			anyGroup();
		}
	}

	private void call(CelCall call) {
		switch (call.function()) {
			case "_?_:_" -> {
				follow(call.args().get(1));
				follow(call.args().get(2));
			}
			case "_+_" -> call.args().forEach(this::follow);
			case "_[_]" -> follow(call.args().getFirst());
			default -> anyGroup();
		}
	}

	private void comprehension(CelComprehension comprehension) {
		CelExpr outer = this.ranges.put(comprehension.iterVar(), comprehension.iterRange());
		follow(comprehension.loopStep());
		if (outer == null) {
			this.ranges.remove(comprehension.iterVar());
		}
		else {
			this.ranges.put(comprehension.iterVar(), outer);
		}
	}

	private void anyGroup() {
		this.possible.addAll(this.nameable.all());
	}

}
