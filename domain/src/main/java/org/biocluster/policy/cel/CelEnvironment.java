package org.biocluster.policy.cel;

import java.util.EnumMap;
import java.util.Map;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelOptions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelStandardFunctions;

/// The CEL dialect of rules: typed flat variables, standard macros, bounded. One environment per field, because the
/// result's type belongs to the environment. Immutable.
final class CelEnvironment {

	private static final CelOptions OPTIONS = CelOptions.current()
		.maxExpressionCodePointSize(Limits.MAX_EXPRESSION)
		.maxParseRecursionDepth(Limits.MAX_DEPTH)
		.comprehensionMaxIterations(Limits.MAX_ITERATIONS)
		.maxRegexProgramSize(Limits.MAX_PATTERN_PROGRAM)
		// Without it a rule could read and so grow the hidden result of a comprehension.
		.enableHiddenAccumulatorVar(true)
		// The planner refuses to run without it.
		.enableHeterogeneousNumericComparisons(true)
		.build();

	private static final CelStandardFunctions FUNCTIONS = CelStandardFunctions.newBuilder()
		.excludeFunctions(CelStandardFunctions.StandardFunction.MATCHES)
		.build();

	private final Map<Field, Cel> dialects = new EnumMap<>(Field.class);

	CelEnvironment() {
		for (Field field : Field.values()) {
			this.dialects.put(field, dialect(field));
		}
	}

	Cel of(Field field) {
		Cel dialect = this.dialects.get(field);
		if (dialect == null) {
			throw new IllegalStateException("No dialect for " + field);
		}
		return dialect;
	}

	private static Cel dialect(Field field) {
		// The standard builder still gives the older, slower runtime.
		CelBuilder builder = CelFactory.plannerCelBuilder()
			.setOptions(OPTIONS)
			.setStandardFunctions(FUNCTIONS)
			.addFunctionBindings(Patterns.bindings())
			.setStandardMacros(CelStandardMacro.STANDARD_MACROS)
			.setResultType(field.type());
		Variable.all().forEach((variable) -> builder.addVar(variable.word(), variable.type()));
		return builder.build();
	}

}
