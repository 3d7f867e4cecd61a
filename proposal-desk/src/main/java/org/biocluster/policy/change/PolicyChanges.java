package org.biocluster.policy.change;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.biocluster.journal.kafka.TopicLog;
import org.biocluster.journal.kafka.TopicWriter;
import org.biocluster.policy.ActivePolicy;
import org.biocluster.policy.CompiledPolicy;
import org.biocluster.policy.Policy;
import org.biocluster.policy.PolicyCheck;
import org.biocluster.policy.PolicyCompiler;
import org.biocluster.policy.PublishedPolicy;
import org.biocluster.proposal.Actor;
import org.biocluster.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Changes the policy, one change at a time. What counts is what the topic says: it is read before and after, so of two
/// desks that change it at once one is told that it was too late.
public final class PolicyChanges {

	private static final Logger log = LoggerFactory.getLogger(PolicyChanges.class);

	private final TopicLog topics;

	private final TopicWriter writer;

	private final PolicyCompiler compiler;

	private final InstantSource clock;

	public PolicyChanges(TopicLog topics, TopicWriter writer, PolicyCompiler compiler, InstantSource clock) {
		this.topics = topics;
		this.writer = writer;
		this.compiler = compiler;
		this.clock = clock;
	}

	/// Sees to it that a policy is in force, without touching one that is, and that the
	/// topic will not forget a version
	/// because something unusable was written over it.
	/// @param first what to publish when there is none at all
	/// @return the policy in force
	public synchronized Policy ensure(Policy first) {
		PolicyVersions versions = read();
		versions.toRestore().forEach((good) -> {
			log.atWarn().addKeyValue("key", good.key()).log("Wrote a policy again that was covered by another record");
			writer.write(Topics.ROUTING_POLICY, good.key(), good);
		});
		Optional<PublishedPolicy> inForce = versions.inForce();
		if (inForce.isPresent()) {
			return inForce.get().policy();
		}
		// A version without the word that puts it in force: an earlier start ended in
		// between.
		Optional<PublishedPolicy> published = versions.newest();
		if (published.isPresent()) {
			activate(published.get().version(), published.get().hash(), Actor.SYSTEM);
			return published.get().policy();
		}
		return switch (compiler.compile(first)) {
			case PolicyCheck.Valid valid -> publish(valid.policy(), Actor.SYSTEM, null).policy();
			case PolicyCheck.Invalid invalid ->
				throw new IllegalStateException("The shipped policy is not valid: " + invalid.problems());
		};
	}

	/// Publishes a draft as the next version and puts it in force.
	/// @param basedOn the version in force that the draft was made from
	/// @param basis why it is changed; null where nobody says
	public synchronized PolicyChange change(Policy draft, long basedOn, Actor by, @Nullable String basis) {
		PolicyVersions versions = read();
		long inForce = versions.inForce().map(PublishedPolicy::version).orElse(0L);
		if (inForce != basedOn) {
			return new PolicyChange.Stale(inForce);
		}
		Policy next = new Policy(versions.nextVersion(), draft.groups(), draft.sectorGroups(), draft.themeGroups(),
				draft.rules(), draft.fallback(), draft.deadlines());
		return switch (compiler.compile(next)) {
			case PolicyCheck.Invalid invalid -> new PolicyChange.Invalid(invalid.problems());
			case PolicyCheck.Valid valid -> {
				publish(valid.policy(), by, basis);
				PolicyVersions after = read();
				PublishedPolicy counted = after.published().get(next.version());
				boolean ours = counted != null && counted.hash().equals(valid.policy().hash());
				yield ours ? new PolicyChange.Activated(valid.policy())
						: new PolicyChange.Stale(after.inForce().map(PublishedPolicy::version).orElse(0L));
			}
		};
	}

	/// Every version that was published, the latest first.
	public List<PolicyEdition> editions() {
		PolicyVersions versions = read();
		return PolicyEdition.of(versions.published().values(), versions.inForce());
	}

	private CompiledPolicy publish(CompiledPolicy compiled, Actor by, @Nullable String basis) {
		Instant now = clock.instant();
		PublishedPolicy version = new PublishedPolicy(compiled.policy(), compiled.hash(), now, by.id(), basis);
		writer.write(Topics.ROUTING_POLICY, version.key(), version);
		activate(version.version(), version.hash(), by);
		return compiled;
	}

	private void activate(long version, String hash, Actor by) {
		ActivePolicy word = new ActivePolicy(version, hash, clock.instant(), by.id());
		writer.write(Topics.ROUTING_POLICY, word.key(), word);
	}

	private PolicyVersions read() {
		return PolicyVersions.of(topics.whole(Topics.ROUTING_POLICY));
	}

}
