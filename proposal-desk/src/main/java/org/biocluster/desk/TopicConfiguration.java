package org.biocluster.desk;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.biocluster.journal.kafka.TopicLog;
import org.biocluster.journal.kafka.TopicWriter;
import org.biocluster.policy.CompiledPolicy;
import org.biocluster.policy.PolicyCompiler;
import org.biocluster.policy.cel.CelPolicyCompiler;
import org.biocluster.policy.change.Policies;
import org.biocluster.policy.change.PolicyChanges;
import org.biocluster.policy.kafka.PolicyFeed;
import org.biocluster.taxonomy.Taxonomy;
import org.biocluster.taxonomy.json.TaxonomyJson;
import org.biocluster.topic.Topics;
import org.biocluster.trail.AuditTrail;
import org.biocluster.wire.Wire;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Everything that talks to the broker and the schema registry.
@Configuration(proxyBeanMethods = false)
class TopicConfiguration {

	@Bean
	Wire wire(DeskSettings settings) {
		return Wire.connect(settings.wire());
	}

	@Bean
	TopicLog topicLog(Wire wire) {
		return new TopicLog(wire);
	}

	@Bean
	TopicWriter topicWriter(Wire wire) {
		return new TopicWriter(wire);
	}

	@Bean
	AuditTrail auditTrail(TopicWriter writer, Supplier<UUID> ids, InstantSource clock) {
		return new AuditTrail((record) -> writer.writeSoon(Topics.AUDIT_EVENTS, record.actor().id(), record), ids,
				clock);
	}

	@Bean
	Taxonomy taxonomy() {
		return TaxonomyJson.shipped();
	}

	@Bean
	PolicyCompiler policyCompiler(Taxonomy taxonomy) {
		return new CelPolicyCompiler(taxonomy);
	}

	@Bean
	PolicyFeed policyFeed(Wire wire, PolicyCompiler compiler) {
		return PolicyFeed.start(wire, compiler, "desk-policy");
	}

	@Bean
	Policies policies(PolicyFeed feed) {
		return new Policies() {

			@Override
			public Optional<CompiledPolicy> active() {
				return feed.active();
			}

			@Override
			public Optional<CompiledPolicy> version(long version) {
				return feed.version(version);
			}

		};
	}

	@Bean
	PolicyChanges policyChanges(TopicLog log, TopicWriter writer, PolicyCompiler compiler, InstantSource clock) {
		return new PolicyChanges(log, writer, compiler, clock);
	}

}
