package org.biocluster.policy.cel;

import java.util.Set;

import dev.cel.runtime.CelRuntime;

/// A compiled expression. Thread-safe.
///
/// @param reads the variables it reads
/// @param names the groups that its value may name; empty for a condition
/// @param spelled those of the groups that it spells out
/// @param patterns how many regular expressions it holds
record Expression(CelRuntime.Program program, Set<String> reads, Set<String> names, Set<String> spelled, int patterns) {

	Expression {
		reads = Set.copyOf(reads);
		names = Set.copyOf(names);
		spelled = Set.copyOf(spelled);
	}

}
