package org.biocluster.policy.cel;

import java.util.Optional;
import java.util.Set;

import com.google.re2j.Pattern;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelComprehension;

/// Estimates from above what one evaluation can cost, in nanoseconds of an ordinary server core, whatever the proposal
/// within [Limits]. The prices are measured and rounded up; that they are the same everywhere is what matters, because
/// a policy must not be good on one machine and bad on another.
final class ExpressionCost {

	private static final long NODE = 40;

	/// An operation that fails. Within a macro every failure is caught and the next
	/// element is tried.
	private static final long FAILURE = 3_000;

	private static final long ELEMENT = 20;

	/// One instruction of a regular expression at one character.
	private static final long MATCH_STEP = 10;

	private static final long CEILING = 1_000_000_000;

	private static final Set<String> FALLIBLE = Set.of("_/_", "_%_", "_*_", "_-_", "-_", "_[_]");

	private final ValueSize.Scope sizes = new ValueSize.Scope();

	private CelExpr costliest;

	private long highest;

	private long total;

	private ExpressionCost(CelExpr root) {
		this.costliest = root;
	}

	/// The estimate for an expression that [ExpressionGuard] allows.
	static ExpressionCost of(CelAbstractSyntaxTree ast) {
		ExpressionCost cost = new ExpressionCost(ast.getExpr());
		cost.add(ast.getExpr(), 1);
		return cost;
	}

	long total() {
		return this.total;
	}

	/// The node that costs most, all its repetitions together.
	CelExpr costliest() {
		return this.costliest;
	}

	private void add(CelExpr expr, long times) {
		count(expr, Math.min(CEILING, times * price(expr)));
		switch (expr.getKind()) {
			case CALL -> {
				expr.call().target().ifPresent((target) -> add(target, times));
				expr.call().args().forEach((argument) -> add(argument, times));
			}
			case LIST -> expr.list().elements().forEach((element) -> add(element, times));
			case MAP -> expr.map().entries().forEach((entry) -> {
				add(entry.key(), times);
				add(entry.value(), times);
			});
			case SELECT -> add(expr.select().operand(), times);
			case COMPREHENSION -> addLoop(expr.comprehension(), times);
			case CONSTANT, IDENT, STRUCT, NOT_SET -> {
			}
		}
	}

	private void count(CelExpr expr, long price) {
		this.total = Math.min(CEILING, this.total + price);
		if (price > this.highest) {
			this.highest = price;
			this.costliest = expr;
		}
	}

	private void addLoop(CelComprehension loop, long times) {
		add(loop.iterRange(), times);
		add(loop.accuInit(), times);
		long rounds = Math.min(this.sizes.of(loop.iterRange()).elements(), Limits.MAX_ITERATIONS);
		long repeated = Math.min(CEILING / Limits.MAX_ITERATIONS, times * rounds);
		Optional<ValueSize> outside = this.sizes.enter(loop);
		add(loop.loopCondition(), repeated);
		add(loop.loopStep(), repeated);
		this.sizes.leave(loop, outside);
		add(loop.result(), times);
	}

	private long price(CelExpr expr) {
		return switch (expr.getKind()) {
			case CALL -> NODE + (Comprehensions.isAppending(expr) ? ELEMENT : price(expr.call()));
			case SELECT -> NODE + FAILURE;
			case CONSTANT, IDENT, LIST, MAP, STRUCT, COMPREHENSION, NOT_SET -> NODE;
		};
	}

	private long price(CelCall call) {
		CelExpr operand = call.target().orElseGet(() -> call.args().getFirst());
		CelExpr last = call.args().getLast();
		return switch (call.function()) {
			case "matches" -> MATCH_STEP * characters(operand) * programSize(last);
			// At every place as much may be compared as is looked for, a few characters
			// at a
			// time.
			case "contains" -> characters(operand) * (4 + characters(last) / 5);
			case "startsWith", "endsWith", "size" -> 3 * characters(operand);
			case "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_" -> comparison(operand, last);
			case "@in" -> ELEMENT * this.sizes.of(last).elements() + characters(operand);
			case "_+_" -> FAILURE;
			default -> FALLIBLE.contains(call.function()) ? FAILURE : 0;
		};
	}

	private long comparison(CelExpr left, CelExpr right) {
		ValueSize one = this.sizes.of(left);
		ValueSize other = this.sizes.of(right);
		return ELEMENT * Math.min(one.elements(), other.elements()) + Math.min(one.characters(), other.characters());
	}

	private long characters(CelExpr expr) {
		return this.sizes.of(expr).characters();
	}

	private static long programSize(CelExpr pattern) {
		return Pattern.compile(pattern.constant().stringValue()).programSize();
	}

}
