package org.biocluster.proposal;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// What an actor's role and groups allow. The desk checks the same before it sends a command; here it is decided.
record Rights(Role role, Set<String> groups) {

	/// Keeps the register; decides nothing of substance.
	static final String SECRETARIAT = "secretariat";

	/// The working group that creates the cluster; stands above all others.
	static final String MAIN = "main";

	private static final Set<Role> PAPERWORK = EnumSet.of(Role.CHAIR, Role.DEPUTY, Role.GROUP_SECRETARY);

	private static final Set<Role> SIGNING = EnumSet.of(Role.CHAIR, Role.DEPUTY);

	private static final Set<Role> COMMENTING = EnumSet.of(Role.CHAIR, Role.DEPUTY, Role.GROUP_SECRETARY, Role.MEMBER);

	static Rights of(Request<? extends Command> request) {
		return new Rights(request.actor().role(), request.groups());
	}

	boolean isAuthor() {
		return role == Role.SUBMITTER;
	}

	/// The product itself.
	boolean isSystem() {
		return role == Role.SYSTEM;
	}

	boolean isSecretariat() {
		return role == Role.SECRETARIAT;
	}

	/// Owns the accounts.
	boolean isAdministrator() {
		return role == Role.ADMINISTRATOR;
	}

	/// Does the group's work: everything but signing.
	boolean leads(@Nullable String group) {
		return acts(PAPERWORK, group);
	}

	/// Signs for the group.
	boolean signs(@Nullable String group) {
		return acts(SIGNING, group);
	}

	/// Comments within the group.
	boolean comments(@Nullable String group) {
		return acts(COMMENTING, group);
	}

	private boolean acts(Set<Role> roles, @Nullable String group) {
		if (group == null) {
			return false;
		}
		return role == Role.SECRETARIAT ? group.equals(SECRETARIAT) : roles.contains(role) && groups.contains(group);
	}

}
