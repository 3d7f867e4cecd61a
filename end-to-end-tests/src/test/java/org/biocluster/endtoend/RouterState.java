package org.biocluster.endtoend;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.biocluster.testsupport.system.ProposalSystem;

/// What the router remembers besides the history: its directory and the topic it's restored from.
final class RouterState {

	private final ProposalSystem system;

	private RouterState(ProposalSystem system) {
		this.system = system;
	}

	static RouterState of(ProposalSystem system) {
		return new RouterState(system);
	}

	/// Removes both while the router is stopped.
	void lose() {
		this.system.startAgain("--only", "infra");
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", this.system.bootstrapServers()))) {
			Set<String> changelogs = admin.listTopics()
				.names()
				.get()
				.stream()
				.filter((name) -> name.startsWith("proposal-router") && name.endsWith("-changelog"))
				.collect(Collectors.toSet());
			admin.deleteTopics(changelogs).all().get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		this.system.stop();
		this.system.deleteRouterState();
	}

}
