package org.biocluster.policy.cel;

import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.biocluster.policy.Group;
import org.biocluster.policy.Policy;

/// The groups that an expression of this policy can name, by the way it names them.
///
/// @param all every group, also inactive ones
/// @param ofSectors home groups of sectors
/// @param ofThemes home groups of themes
record NameableGroups(Set<String> all, Set<String> ofSectors, Set<String> ofThemes) {

	NameableGroups(Policy policy) {
		this(policy.groups().stream().map(Group::code).collect(Collectors.toUnmodifiableSet()),
				named(policy.sectorGroups().values()), named(policy.themeGroups().values()));
	}

	private static Set<String> named(Collection<String> homes) {
		return homes.stream().filter(Predicate.not(String::isEmpty)).collect(Collectors.toUnmodifiableSet());
	}

}
