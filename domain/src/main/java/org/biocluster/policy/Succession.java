package org.biocluster.policy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.biocluster.policy.Group.Kind;

/// Who answers for a group: the group itself while it is active, otherwise the one it was merged into, however far
/// that leads, otherwise the secretariat. Immutable.
public final class Succession {

	private final Map<String, String> successors;

	private final Set<String> withoutHeir;

	private Succession(Map<String, String> successors, Set<String> withoutHeir) {
		this.successors = Map.copyOf(successors);
		this.withoutHeir = Set.copyOf(withoutHeir);
	}

	/// The succession of a policy's groups. A policy without a secretariat leaves groups
	/// without successor as they
	/// are; a compiled policy always has one.
	public static Succession of(Policy policy) {
		Map<String, Group> groups = new HashMap<>();
		policy.groups().forEach((group) -> groups.putIfAbsent(group.code(), group));
		Optional<String> secretariat = policy.groups()
			.stream()
			.filter((group) -> group.kind() == Kind.SECRETARIAT)
			.map(Group::code)
			.findFirst();
		Map<String, String> successors = new HashMap<>();
		Set<String> withoutHeir = new HashSet<>();
		for (String code : groups.keySet()) {
			Optional<String> heir = activeHeir(code, groups);
			successors.put(code, heir.or(() -> secretariat).orElse(code));
			if (heir.isEmpty()) {
				withoutHeir.add(code);
			}
		}
		return new Succession(successors, withoutHeir);
	}

	/// Whether there is such a group, active or not.
	public boolean knows(String code) {
		return this.successors.containsKey(code);
	}

	/// The code of the active group that answers for this one; the code itself when there
	/// is no such group.
	public String successor(String code) {
		return this.successors.getOrDefault(code, code);
	}

	/// Whether nobody but the secretariat answers for this group.
	boolean isWithoutHeir(String code) {
		return this.withoutHeir.contains(code);
	}

	private static Optional<String> activeHeir(String code, Map<String, Group> groups) {
		Set<String> seen = new HashSet<>();
		Group group = groups.get(code);
		while (group != null && seen.add(group.code())) {
			if (group.active()) {
				return Optional.of(group.code());
			}
			group = (group.mergedInto() != null) ? groups.get(group.mergedInto()) : null;
		}
		return Optional.empty();
	}

}
