package org.biocluster.account;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.biocluster.proposal.Role;

/// Who could go on with what somebody is responsible for.
/// @param burdens how many open proposals people are responsible for, by person and group
public record Successors(List<Account> people, Map<String, Map<String, Long>> burdens) {

	private static final Set<Role> WORKING = EnumSet.of(Role.CHAIR, Role.DEPUTY, Role.GROUP_SECRETARY, Role.MEMBER,
			Role.SECRETARIAT);

	public Successors {
		people = List.copyOf(people);
		burdens = Map.copyOf(burdens);
	}

	/// How many open proposals somebody is responsible for.
	public long open(Account person) {
		return burdens.getOrDefault(person.id(), Map.of()).values().stream().mapToLong(Long::longValue).sum();
	}

	/// The people who work in a group of at least one of them.
	public List<Account> of(Account leaving) {
		Set<String> groups = burdens.getOrDefault(leaving.id(), Map.of()).keySet();
		return people.stream()
			.filter((person) -> person.active() && !person.id().equals(leaving.id()) && WORKING.contains(person.role()))
			.filter((person) -> groups.stream().anyMatch(person.member()::sees))
			.toList();
	}

	/// The one of them who was chosen.
	public Optional<Account> chosen(Account leaving, String successor) {
		return of(leaving).stream().filter((person) -> person.id().equals(successor)).findFirst();
	}

}
