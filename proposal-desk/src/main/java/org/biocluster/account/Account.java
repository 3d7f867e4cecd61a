package org.biocluster.account;

import java.util.Set;

import org.biocluster.language.Language;
import org.biocluster.proposal.Role;

/// One account of the desk.
/// @param id opaque; stands in topics in place of the user name
/// @param passwordHash Argon2id, with its parameters
/// @param groups codes of the groups the person belongs to
/// @param email a role's address, never a person's
public record Account(String id, String user, String passwordHash, Role role, Set<String> groups, String email,
		Language language, boolean active) {

	public Account {
		groups = Set.copyOf(groups);
	}

	/// Who this account stands for once signed in.
	public StaffMember member() {
		return new StaffMember(id, user, role, groups, language);
	}

	/// Shows neither hash nor address.
	@Override
	public String toString() {
		return "Account[" + id + ", " + role + "]";
	}

}
