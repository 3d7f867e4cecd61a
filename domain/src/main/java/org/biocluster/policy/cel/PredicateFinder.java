package org.biocluster.policy.cel;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import org.jspecify.annotations.Nullable;

/// Finds a predicate that gives what a condition would, for conditions that compare codes and sizes of lists with what is
/// written out. None of it can fail, so it does not matter in which order CEL would evaluate it. Null stands for a
/// condition that holds anything else.
/// @param <T> what has the codes
/// @param texts which names stand for a code
/// @param lists which names stand for several
/// @param flags which names stand for a truth
/// @param exists whether a macro is understood: with a second one the first may have used the steps up
record PredicateFinder<T>(Map<String, Function<T, String>> texts, Map<String, Function<T, List<String>>> lists,
		Map<String, Predicate<T>> flags, boolean exists) {

	@Nullable Predicate<T> find(CelExpr expr) {
		return switch (expr.getKind()) {
			case IDENT -> this.flags.get(expr.ident().name());
			case CALL -> call(expr.call());
			case COMPREHENSION -> this.exists ? exists(expr.comprehension()) : null;
			case CONSTANT, SELECT, LIST, MAP, STRUCT, NOT_SET -> null;
		};
	}

	private @Nullable Predicate<T> call(CelCall call) {
		List<CelExpr> args = call.args();
		return switch (call.function()) {
			case "!_" -> negated(find(args.getFirst()));
			case "_&&_" -> both(find(args.get(0)), find(args.get(1)));
			case "_||_" -> negated(both(negated(find(args.get(0))), negated(find(args.get(1)))));
			case "_==_" -> equal(args.get(0), args.get(1));
			case "_!=_" -> negated(equal(args.get(0), args.get(1)));
			case "_<_" -> sized(args.get(0), args.get(1), (limit) -> (size) -> size < limit);
			case "_<=_" -> sized(args.get(0), args.get(1), (limit) -> (size) -> size <= limit);
			case "_>_" -> sized(args.get(0), args.get(1), (limit) -> (size) -> size > limit);
			case "_>=_" -> sized(args.get(0), args.get(1), (limit) -> (size) -> size >= limit);
			case "@in" -> membership(args.get(0), args.get(1));
			default -> null;
		};
	}

	private static <T> @Nullable Predicate<T> negated(@Nullable Predicate<T> condition) {
		return (condition != null) ? condition.negate() : null;
	}

	private static <T> @Nullable Predicate<T> both(@Nullable Predicate<T> left, @Nullable Predicate<T> right) {
		return (left != null && right != null) ? left.and(right) : null;
	}

	private @Nullable Predicate<T> equal(CelExpr left, CelExpr right) {
		Predicate<T> codes = sameText(left, right);
		if (codes == null) {
			codes = sameText(right, left);
		}
		return (codes != null) ? codes : sized(left, right, (number) -> (size) -> size == number);
	}

	private @Nullable Predicate<T> sameText(CelExpr name, CelExpr constant) {
		Function<T, String> code = code(name);
		Optional<String> text = text(constant);
		if (code == null || text.isEmpty()) {
			return null;
		}
		String wanted = text.get();
		return (subject) -> wanted.equals(code.apply(subject));
	}

	private @Nullable Predicate<T> sized(CelExpr left, CelExpr right, Function<Long, LongPredicate> comparison) {
		Function<T, List<String>> list = sizeOf(left);
		Optional<Long> number = number(right);
		if (list == null || number.isEmpty()) {
			return null;
		}
		LongPredicate holds = comparison.apply(number.get());
		return (subject) -> holds.test(list.apply(subject).size());
	}

	private @Nullable Predicate<T> membership(CelExpr element, CelExpr list) {
		Function<T, List<String>> codes = several(list);
		Optional<String> text = text(element);
		if (codes != null && text.isPresent()) {
			String wanted = text.get();
			return (subject) -> codes.apply(subject).contains(wanted);
		}
		if (list.getKind() != Kind.LIST) {
			return null;
		}
		Function<T, String> code = code(element);
		if (code != null) {
			Set<String> wanted = constants(list, PredicateFinder::text);
			return (wanted != null) ? (subject) -> wanted.contains(code.apply(subject)) : null;
		}
		Function<T, List<String>> sized = sizeOf(element);
		Set<Long> sizes = constants(list, PredicateFinder::number);
		return (sized != null && sizes != null) ? (subject) -> sizes.contains((long) sized.apply(subject).size())
				: null;
	}

	private @Nullable Predicate<T> exists(CelComprehension macro) {
		Function<T, List<String>> range = several(macro.iterRange());
		if (range == null || !ConditionFinder.isExists(macro)) {
			return null;
		}
		Predicate<String> holds = new PredicateFinder<String>(Map.of(macro.iterVar(), UnaryOperator.identity()),
				Map.of(), Map.of(), false)
			.find(macro.loopStep().call().args().get(1));
		return (holds != null) ? (subject) -> any(range.apply(subject), holds) : null;
	}

	private static boolean any(List<String> codes, Predicate<String> holds) {
		for (String code : codes) {
			if (holds.test(code)) {
				return true;
			}
		}
		return false;
	}

	private @Nullable Function<T, String> code(CelExpr expr) {
		return (expr.getKind() == Kind.IDENT) ? this.texts.get(expr.ident().name()) : null;
	}

	private @Nullable Function<T, List<String>> several(CelExpr expr) {
		return (expr.getKind() == Kind.IDENT) ? this.lists.get(expr.ident().name()) : null;
	}

	private @Nullable Function<T, List<String>> sizeOf(CelExpr expr) {
		return (expr.getKind() == Kind.CALL && expr.call().function().equals("size") && expr.call().target().isEmpty())
				? several(expr.call().args().getFirst()) : null;
	}

	private static Optional<String> text(CelExpr expr) {
		return ExpressionGuard.isText(expr) ? Optional.of(expr.constant().stringValue()) : Optional.empty();
	}

	private static Optional<Long> number(CelExpr expr) {
		return (expr.getKind() == Kind.CONSTANT && expr.constant().getKind() == CelConstant.Kind.INT64_VALUE)
				? Optional.of(expr.constant().int64Value()) : Optional.empty();
	}

	/// Null when anything but such constants stands in the list.
	private static <V> @Nullable Set<V> constants(CelExpr list, Function<CelExpr, Optional<V>> constant) {
		Set<V> values = new HashSet<>();
		for (CelExpr element : list.list().elements()) {
			Optional<V> value = constant.apply(element);
			if (value.isEmpty()) {
				return null;
			}
			values.add(value.get());
		}
		return Set.copyOf(values);
	}

}
