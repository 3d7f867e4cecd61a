package org.biocluster.setup;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;

/// Gives the rights that are missing, and finds those that nobody of this version needs.
final class AccessSetup {

	private final Admin admin;

	AccessSetup(Admin admin) {
		this.admin = admin;
	}

	/// Gives what is missing.
	/// @return how many rights were missing
	int create() throws ExecutionException, InterruptedException {
		Set<AclBinding> missing = AccessRules.all();
		missing.removeAll(found());
		admin.createAcls(missing).all().get();
		return missing.size();
	}

	/// The rights beside ours, in words. They stay: somebody may have given them on
	/// purpose.
	/// @throws IllegalStateException when ours are not known to the broker yet
	List<String> surplus() throws ExecutionException, InterruptedException {
		Set<AclBinding> found = new HashSet<>(found());
		Set<AclBinding> ours = AccessRules.all();
		if (!found.containsAll(ours)) {
			throw new IllegalStateException("New access rights are not known to every broker yet");
		}
		found.removeAll(ours);
		return found.stream().map(AccessRules::describe).sorted().toList();
	}

	private Collection<AclBinding> found() throws ExecutionException, InterruptedException {
		return admin.describeAcls(AclBindingFilter.ANY).values().get();
	}

}
