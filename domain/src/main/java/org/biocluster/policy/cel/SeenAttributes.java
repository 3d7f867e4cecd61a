package org.biocluster.policy.cel;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A proposal's attributes as rules see them: without unknown codes, with the home groups looked up.
///
/// @param flags what was noticed while looking
record SeenAttributes(String type, String aspect, List<String> sectors, boolean crossSector, List<String> themes,
		String organisationType, String region, String language, String channel, String title, String body,
		List<String> sectorGroups, List<String> themeGroups, Set<String> flags) {

	/// The variables whose values are larger than what the cost of a rule was estimated
	/// for.
	Set<Variable> oversized() {
		Set<Variable> oversized = EnumSet.noneOf(Variable.class);
		for (Variable variable : Variable.all()) {
			if (isOversized(variable)) {
				oversized.add(variable);
			}
		}
		return oversized;
	}

	private boolean isOversized(Variable variable) {
		return switch (variable.of(this)) {
			case List<?> list -> list.size() > Limits.MAX_LIST;
			// A character may take two places in Java.
			case String text -> text.length() > 2 * variable.maxCharacters();
			default -> false;
		};
	}

}
