package org.biocluster.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.biocluster.policy.Group;
import org.biocluster.policy.Policy;
import org.biocluster.proposal.Role;

/// An account of the first start, with the password that its holder is given.
record FirstAccount(String user, String password, Role role, Set<String> groups) {

	private static final String SECRETARIAT = "secretariat";

	FirstAccount {
		groups = Set.copyOf(groups);
	}

	/// An administrator, an auditor, the secretariat, and a chair for every other active
	/// group.
	static List<FirstAccount> forGroups(Policy policy, Supplier<String> passwords) {
		List<FirstAccount> accounts = new ArrayList<>();
		accounts.add(new FirstAccount("admin", passwords.get(), Role.ADMINISTRATOR, Set.of()));
		accounts.add(new FirstAccount(SECRETARIAT, passwords.get(), Role.SECRETARIAT, Set.of(SECRETARIAT)));
		accounts.add(new FirstAccount("auditor", passwords.get(), Role.AUDITOR, Set.of()));
		policy.groups()
			.stream()
			.filter((group) -> group.active() && group.kind() != Group.Kind.SECRETARIAT)
			.map((group) -> new FirstAccount("chair-" + group.code(), passwords.get(), Role.CHAIR,
					Set.of(group.code())))
			.forEach(accounts::add);
		return accounts;
	}

	/// The address of the role; nobody's own.
	String email() {
		return switch (role) {
			case CHAIR -> "chair." + String.join(".", groups) + "@biocluster.example";
			case ADMINISTRATOR, SECRETARIAT, AUDITOR, DEPUTY, GROUP_SECRETARY, MEMBER, SUBMITTER, SYSTEM ->
				user + "@biocluster.example";
		};
	}

	/// Shows no password.
	@Override
	public String toString() {
		return "FirstAccount[" + role + ", " + groups + "]";
	}

}
