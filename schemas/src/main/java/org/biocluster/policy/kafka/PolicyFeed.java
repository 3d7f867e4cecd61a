package org.biocluster.policy.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.biocluster.policy.CompiledPolicy;
import org.biocluster.policy.PolicyCompiler;
import org.biocluster.topic.Topics;
import org.biocluster.wire.UnreadableRecord;
import org.biocluster.wire.Wire;
import org.biocluster.wire.kafka.TopicFeed;

/// All versions of the policy and the one in force, followed from the beginning of the topic. Whatever is refused, the
/// last good policy stays in force. Thread-safe.
public final class PolicyFeed implements AutoCloseable {

	private final PolicyVersions versions;

	private final TopicFeed<?, ?> feed;

	private PolicyFeed(Wire wire, PolicyCompiler compiler, String clientId) {
		this.versions = new PolicyVersions(compiler);
		this.feed = TopicFeed.start(wire, Topics.ROUTING_POLICY, clientId, versions::apply);
	}

	/// Starts reading.
	public static PolicyFeed start(Wire wire, PolicyCompiler compiler, String clientId) {
		return new PolicyFeed(wire, compiler, clientId);
	}

	/// Waits until the topic is read as far as it went at the start and a policy is in
	/// force.
	/// @return whether one is
	public boolean awaitFirst(Duration patience) throws InterruptedException {
		long deadline = System.nanoTime() + patience.toNanos();
		return feed.awaitCaughtUp(patience) && versions.awaitActive(Duration.ofNanos(deadline - System.nanoTime()));
	}

	/// The policy in force.
	public Optional<CompiledPolicy> active() {
		return versions.active();
	}

	/// Any version that was ever published.
	public Optional<CompiledPolicy> version(long version) {
		return versions.version(version);
	}

	/// The versions that are known, in rising order.
	public List<Long> versions() {
		return versions.known();
	}

	/// What stood in the topic and was refused: garbage, invalid policies, versions with
	/// changed content.
	public List<UnreadableRecord> unreadable() {
		return feed.unreadable();
	}

	/// The record of a newer version at which this feed stopped.
	public Optional<UnreadableRecord> blockedBy() {
		return feed.blockedBy();
	}

	/// Calls back, in the feed's thread, whenever another policy comes into force from
	/// now on.
	public void onChange(Consumer<CompiledPolicy> listener) {
		versions.onChange(listener);
	}

	@Override
	public void close() {
		feed.close();
	}

}
