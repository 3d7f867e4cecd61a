package org.biocluster.account;

import java.util.Set;

import org.biocluster.language.Language;
import org.biocluster.proposal.Role;

/// One account of the desk.
/// @param id opaque; stands in topics in place of the user name
/// @param passwordHash Argon2id, with its parameters
/// @param groups codes of the groups the person belongs to
/// @param generation counts up with every change that ends open sessions
/// @param email a role's address, never a person's
public record Account(String id, String user, String passwordHash, Role role, Set<String> groups, String email,
		Language language, boolean active, int generation) {

	public Account {
		groups = Set.copyOf(groups);
	}

	/// Who this account stands for once signed in.
	public StaffMember member() {
		return new StaffMember(id, user, role, groups, language, generation);
	}

	/// The same account with another password.
	public Account withPassword(String hash) {
		return new Account(id, user, hash, role, groups, email, language, active, generation + 1);
	}

	/// The same account, open or closed.
	public Account withActive(boolean now) {
		return new Account(id, user, passwordHash, role, groups, email, language, now, generation + 1);
	}

	/// Shows neither hash nor address.
	@Override
	public String toString() {
		return "Account[" + id + ", " + role + "]";
	}

}
