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

	/// More would fill the log with what the desk shows in full.
	private static final int NAMED_PROBLEMS = 5;

	/// Why versions are not known although they were published.
	private final Map<Long, String> refused = new ConcurrentSkipListMap<>();

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
			case PolicyCheck.Valid _ -> refuse(published.version(), "has another content than its hash");
			case PolicyCheck.Invalid(List<PolicyProblem> problems) ->
				refuse(published.version(), "is invalid: " + named(problems));
		};
	}

	private Optional<String> refuse(long version, String reason) {
		refused.put(version, reason);
		return Optional.of("Version " + version + " " + reason);
	}

	/// Rule, place and code of each: enough to find it in the document.
	private static String named(List<PolicyProblem> problems) {
		String first = problems.stream()
			.limit(NAMED_PROBLEMS)
			.map((problem) -> (problem.ruleId() == null ? "" : problem.ruleId() + " ") + problem.field() + " "
					+ problem.code())
			.collect(Collectors.joining(", "));
		return problems.size() > NAMED_PROBLEMS ? first + " and " + (problems.size() - NAMED_PROBLEMS) + " more"
				: first;
	}

	private Optional<String> activate(ActivePolicy chosen) {
		CompiledPolicy known = versions.get(chosen.version());
		if (known == null || !known.hash().equals(chosen.hash())) {
			return Optional.of("Version " + chosen.version() + " cannot come into force: it "
					+ refused.getOrDefault(chosen.version(), "is unknown or has another content") + stays());
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

	private String stays() {
		CompiledPolicy last = active;
		return last == null ? "" : "; version " + last.policy().version() + " stays in force";
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
