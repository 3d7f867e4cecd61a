package org.biocluster.policy.cel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelComprehension;
import org.jspecify.annotations.Nullable;

/// How large a value can get, estimated from above.
///
/// @param characters of the text, or of the longest one within a list
/// @param elements of the list, or of the longest one within it; one for what is no list
record ValueSize(long characters, long elements) {

	private static final ValueSize SMALLEST = new ValueSize(0, 1);

	private ValueSize largest(ValueSize other) {
		return new ValueSize(Math.max(this.characters, other.characters), Math.max(this.elements, other.elements));
	}

	private static ValueSize largest(Stream<ValueSize> sizes) {
		return sizes.reduce(SMALLEST, ValueSize::largest);
	}

	/// The sizes of expressions, with the loop variables around them. Not thread-safe.
	static final class Scope {

		private final Map<String, ValueSize> loopVariables = new HashMap<>();

		/// Enters a macro: its variable is an element of that range.
		/// @return what the name meant outside; to be handed to [#leave]
		Optional<ValueSize> enter(CelComprehension loop) {
			return Optional.ofNullable(this.loopVariables.put(loop.iterVar(), of(loop.iterRange())));
		}

		/// Leaves a macro.
		void leave(CelComprehension loop, Optional<ValueSize> outside) {
			outside.ifPresentOrElse((size) -> this.loopVariables.put(loop.iterVar(), size),
					() -> this.loopVariables.remove(loop.iterVar()));
		}

		ValueSize of(CelExpr expr) {
			return switch (expr.getKind()) {
				case CONSTANT -> constant(expr.constant());
				case IDENT -> named(expr.ident().name());
				case CALL -> call(expr.call());
				case LIST -> list(expr.list().elements().stream().map(this::of), expr.list().elements().size());
				case MAP ->
					list(expr.map().entries().stream().map((entry) -> of(entry.value())), expr.map().entries().size());
				case SELECT -> of(expr.select().operand());
				case COMPREHENSION -> loop(expr.comprehension());
				case STRUCT, NOT_SET -> SMALLEST;
			};
		}

		private static ValueSize constant(CelConstant constant) {
			return (constant.getKind() == CelConstant.Kind.STRING_VALUE)
					? new ValueSize(constant.stringValue().length(), 1) : SMALLEST;
		}

		private ValueSize named(String name) {
			@Nullable ValueSize element = this.loopVariables.get(name);
			return (element != null) ? element : Variable.named(name)
				.map((variable) -> new ValueSize(variable.maxCharacters(), variable.isList() ? Limits.MAX_LIST : 1))
				.orElse(SMALLEST);
		}

		private ValueSize call(CelCall call) {
			ValueSize largest = largest(operands(call).map(this::of));
			if (!call.function().equals("_+_")) {
				return largest;
			}
			return new ValueSize(largest.characters(),
					operands(call).mapToLong((operand) -> of(operand).elements()).sum());
		}

		private static Stream<CelExpr> operands(CelCall call) {
			return Stream.concat(call.target().stream(), call.args().stream());
		}

		private static ValueSize list(Stream<ValueSize> elements, int count) {
			return largest(elements).largest(new ValueSize(0, count));
		}

		private ValueSize loop(CelComprehension loop) {
			Optional<ValueSize> outside = enter(loop);
			ValueSize step = of(loop.loopStep());
			leave(loop, outside);
			return of(loop.iterRange()).largest(step);
		}

	}

}
