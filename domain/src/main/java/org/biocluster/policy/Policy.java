package org.biocluster.policy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.biocluster.deadline.Timetable;
import org.jspecify.annotations.Nullable;

/// One version of everything that decides where a proposal goes. Immutable; whether it makes sense is for a
/// [PolicyCompiler] to say, so that a draft with mistakes can be carried around and shown.
///
/// @param version counts up; a version once read with one content never gets another
/// @param groups all working groups, also those that are no longer active
/// @param sectorGroups the home group of every sector in use; empty text for a sector without one
/// @param themeGroups the home group of every theme in use; empty text for a theme without one
/// @param rules evaluated in this order
/// @param fallback applies when no rule named a primary group
/// @param deadlines terms, reminders and working days; null for the usual ones
public record Policy(long version, List<Group> groups, Map<String, String> sectorGroups,
		Map<String, String> themeGroups, List<Rule> rules, Fallback fallback, @Nullable Timetable deadlines) {

	public Policy {
		groups = List.copyOf(groups);
		sectorGroups = sorted(sectorGroups);
		themeGroups = sorted(themeGroups);
		rules = List.copyOf(rules);
	}

	/// The group with this code, active or not.
	public Optional<Group> group(String code) {
		return this.groups.stream().filter((group) -> group.code().equals(code)).findFirst();
	}

	/// The rule with this id.
	public Optional<Rule> rule(String id) {
		return this.rules.stream().filter((rule) -> rule.id().equals(id)).findFirst();
	}

	private static Map<String, String> sorted(Map<String, String> map) {
		return Collections.unmodifiableMap(new TreeMap<>(map));
	}

}
