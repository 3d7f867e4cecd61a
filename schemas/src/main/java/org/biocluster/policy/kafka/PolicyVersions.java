package org.biocluster.policy.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.biocluster.policy.ActivePolicy;
import org.biocluster.policy.CompiledPolicy;
import org.biocluster.policy.PolicyCheck;
import org.biocluster.policy.PolicyCompiler;
import org.biocluster.policy.PolicyProblem;
import org.biocluster.policy.PolicyRecord;
import org.biocluster.policy.PublishedPolicy;
import org.biocluster.wire.TopicEntry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides which records of the topic count. A version keeps the content that it was first read with, or decisions that
/// name it could not be explained any more.
final class PolicyVersions {

	private static final Logger log = LoggerFactory.getLogger(PolicyVersions.class);

	private final PolicyCompiler compiler;

	private final Map<Long, CompiledPolicy> versions = new ConcurrentSkipListMap<>();

	private final List<Consumer<CompiledPolicy>> listeners = new CopyOnWriteArrayList<>();

	private final CountDownLatch first = new CountDownLatch(1);

	private volatile @Nullable CompiledPolicy active;

	PolicyVersions(PolicyCompiler compiler) {
		this.compiler = compiler;
	}

	/// Takes a record over.
	/// @return why it is refused; empty when it is not
	Optional<String> apply(TopicEntry<String, PolicyRecord> entry) {
		return switch (entry.value()) {
			case PublishedPolicy published -> publish(published);
			case ActivePolicy chosen -> activate(chosen);
			case null -> Optional.of("A policy is never removed");
		};
	}

	Optional<CompiledPolicy> active() {
		return Optional.ofNullable(active);
	}

	Optional<CompiledPolicy> version(long version) {
		return Optional.ofNullable(versions.get(version));
	}

	List<Long> known() {
		return List.copyOf(versions.keySet());
	}

	boolean awaitActive(Duration patience) throws InterruptedException {
		return first.await(patience.toMillis(), TimeUnit.MILLISECONDS);
	}

	void onChange(Consumer<CompiledPolicy> listener) {
		listeners.add(listener);
	}

	private Optional<String> publish(PublishedPolicy published) {
		CompiledPolicy known = versions.get(published.version());
		if (known != null) {
			return known.hash().equals(published.hash()) ? Optional.empty()
					: Optional.of("Version " + published.version() + " was read with another content before");
		}
		return switch (compiler.compile(published.policy())) {
			case PolicyCheck.Valid(CompiledPolicy compiled) when compiled.hash().equals(published.hash()) -> {
				versions.put(published.version(), compiled);
				yield Optional.empty();
			}
			case PolicyCheck.Valid _ ->
				Optional.of("Version " + published.version() + " has another content than its hash");
			case PolicyCheck.Invalid(List<PolicyProblem> problems) ->
				Optional.of("Version " + published.version() + " is invalid: "
						+ problems.stream().map(PolicyProblem::code).distinct().collect(Collectors.joining(", ")));
		};
	}

	private Optional<String> activate(ActivePolicy chosen) {
		CompiledPolicy known = versions.get(chosen.version());
		if (known == null || !known.hash().equals(chosen.hash())) {
			return Optional
				.of("Version " + chosen.version() + " cannot come into force: it is unknown or has another content");
		}
		CompiledPolicy former = active;
		if (former == null || former.policy().version() != chosen.version()) {
			active = known;
			log.atInfo()
				.addKeyValue("version", chosen.version())
				.addKeyValue("hash", chosen.hash())
				.log("Policy in force");
			listeners.forEach((listener) -> tell(listener, known));
			first.countDown();
		}
		return Optional.empty();
	}

	/// A listener that fails must not stop the feed.
	private static void tell(Consumer<CompiledPolicy> listener, CompiledPolicy policy) {
		try {
			listener.accept(policy);
		}
		catch (RuntimeException e) {
			log.atError().addKeyValue("version", policy.policy().version()).setCause(e).log("A listener failed");
		}
	}

}
