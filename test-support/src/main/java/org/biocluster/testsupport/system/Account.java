package org.biocluster.testsupport.system;

import java.util.List;

/// One line of the accounts that the first start creates.
///
/// @param groups codes of the groups whose chair the user is; empty for the other roles
public record Account(String user, String password, String role, List<String> groups) {

	public Account {
		groups = List.copyOf(groups);
	}

	@Override
	public String toString() {
		return this.user + " (" + this.role + ")";
	}

}
