package org.biocluster.account;

import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;

import org.biocluster.language.Language;
import org.biocluster.proposal.Actor;
import org.biocluster.proposal.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/// The person at the desk, as far as rights are concerned.
/// @param generation of the account when the person signed in; a later one ends the session
public record StaffMember(String id, String user, Role role, Set<String> groups, Language language,
		int generation) implements Principal, Serializable {

	@Serial
	private static final long serialVersionUID = 1L;

	public StaffMember {
		groups = Set.copyOf(groups);
	}

	/// The person behind a request's principal; empty when nobody is signed in.
	public static Optional<StaffMember> of(@Nullable Principal principal) {
		Object person = principal instanceof Authentication authentication ? authentication.getPrincipal() : principal;
		return person instanceof StaffMember member ? Optional.of(member) : Optional.empty();
	}

	@Override
	public String getName() {
		return id;
	}

	/// How the person is named in topics.
	public Actor actor() {
		return new Actor(id, role);
	}

	/// Whether the person reads the proposals of every group.
	public boolean seesAllGroups() {
		return switch (role) {
			case ADMINISTRATOR, SECRETARIAT, AUDITOR -> true;
			case CHAIR, DEPUTY, GROUP_SECRETARY, MEMBER, SUBMITTER, SYSTEM -> false;
		};
	}

	/// Whether the person reads the proposals of this group.
	public boolean sees(String group) {
		return seesAllGroups() || groups.contains(group);
	}

	/// Whether the person may read how to reach the author of a proposal of this primary
	/// group.
	public boolean seesContacts(String primaryGroup) {
		return switch (role) {
			case SECRETARIAT -> true;
			case CHAIR, DEPUTY, GROUP_SECRETARY -> groups.contains(primaryGroup);
			case ADMINISTRATOR, AUDITOR, MEMBER, SUBMITTER, SYSTEM -> false;
		};
	}

	/// The primary groups whose decisions the person may read before they are given out;
	/// null for all.
	public @Nullable Set<String> draftGroups() {
		return switch (role) {
			case SECRETARIAT, AUDITOR -> null;
			case CHAIR, DEPUTY, GROUP_SECRETARY, MEMBER -> groups;
			case ADMINISTRATOR, SUBMITTER, SYSTEM -> Set.of();
		};
	}

	/// Whether the person may know that a decision of this primary group is drafted.
	/// @param primaryGroup null while there is none
	public boolean seesDrafts(@Nullable String primaryGroup) {
		Set<String> own = draftGroups();
		return own == null || primaryGroup != null && own.contains(primaryGroup);
	}

	/// Who it is, without the user name.
	@Override
	public String toString() {
		return "StaffMember[" + id + ", " + role + "]";
	}

}
