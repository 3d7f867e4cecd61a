package org.biocluster.intake;

import java.time.InstantSource;
import java.util.Optional;

import javax.sql.DataSource;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.biocluster.command.CommandSender;
import org.biocluster.command.OutcomeWaiters;
import org.biocluster.command.kafka.KafkaCommandChannel;
import org.biocluster.command.kafka.OutcomeReader;
import org.biocluster.policy.CompiledPolicy;
import org.biocluster.policy.cel.CelPolicyCompiler;
import org.biocluster.policy.kafka.PolicyFeed;
import org.biocluster.projection.Projector;
import org.biocluster.projection.ProjectorSettings;
import org.biocluster.projection.Readiness;
import org.biocluster.projection.View;
import org.biocluster.projection.ViewMetrics;
import org.biocluster.projection.health.ProjectorHealth;
import org.biocluster.proposal.SubmitterCommand;
import org.biocluster.status.OpenProposals;
import org.biocluster.status.OwnProposals;
import org.biocluster.status.PolicyVersions;
import org.biocluster.status.ProposalViews;
import org.biocluster.status.jdbc.JdbcOpenProposals;
import org.biocluster.status.jdbc.JdbcOwnProposals;
import org.biocluster.status.jdbc.JdbcProposalViews;
import org.biocluster.status.jdbc.StatusProjection;
import org.biocluster.taxonomy.Taxonomy;
import org.biocluster.taxonomy.json.TaxonomyJson;
import org.biocluster.telemetry.trace.Traces;
import org.biocluster.topic.Topics;
import org.biocluster.topic.kafka.ClientProperties;
import org.biocluster.topic.kafka.ClientProperties.Start;
import org.biocluster.topic.kafka.KafkaConnection;
import org.biocluster.wire.Wire;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What connects the service with the pipeline: commands out; outcomes, policies and the history in.
@Configuration(proxyBeanMethods = false)
class PipelineConfiguration {

	@Bean
	InstantSource clock() {
		return InstantSource.system();
	}

	@Bean
	Wire wire(IntakeProperties properties) {
		return Wire.connect(properties.wire());
	}

	@Bean
	Producer<byte[], byte[]> producer(IntakeProperties properties) {
		return new KafkaProducer<>(ClientProperties.producer(properties.kafka(), "intake-commands"));
	}

	@Bean
	KafkaCommandChannel<SubmitterCommand> commandChannel(Wire wire, Producer<byte[], byte[]> producer, Traces traces,
			InstantSource clock) {
		return new KafkaCommandChannel<>(wire, Topics.PROPOSAL_COMMANDS, producer, traces, clock);
	}

	@Bean
	CommandSender<SubmitterCommand> commandSender(KafkaCommandChannel<SubmitterCommand> channel,
			OutcomeWaiters outcomes) {
		return new CommandSender<>(channel, outcomes);
	}

	@Bean
	OutcomeWaiters outcomeWaiters() {
		return new OutcomeWaiters();
	}

	@Bean
	OutcomeReader outcomeReader(Wire wire, IntakeProperties properties, OutcomeWaiters waiters) {
		KafkaConnection kafka = properties.kafka();
		return new OutcomeReader(wire,
				() -> new KafkaConsumer<>(ClientProperties.consumer(kafka, "intake-outcomes", Start.EARLIEST)),
				waiters);
	}

	@Bean
	WarmUp warmUp(Wire wire, Producer<byte[], byte[]> producer) {
		return new WarmUp(wire, producer);
	}

	@Bean
	Taxonomy taxonomy() {
		return TaxonomyJson.shipped();
	}

	@Bean
	PolicyFeed policyFeed(Wire wire, Taxonomy taxonomy) {
		return PolicyFeed.start(wire, new CelPolicyCompiler(taxonomy), "intake-policy");
	}

	@Bean
	PolicyVersions policyVersions(PolicyFeed feed) {
		return new PolicyVersions() {

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
	View statusView(Wire wire, DataSource dataSource, InstantSource clock, Traces traces) {
		return View.of(ProjectorSettings.of("intake"), new StatusProjection(), wire, dataSource, clock, traces);
	}

	@Bean
	Projector projector(View view) {
		return new Projector(view);
	}

	@Bean
	ProposalViews proposalViews(View view, Projector projector) {
		return new JdbcProposalViews(view, projector);
	}

	@Bean
	OwnProposals ownProposals(View view) {
		return new JdbcOwnProposals(view);
	}

	@Bean
	OpenProposals openProposals(View view) {
		return new JdbcOpenProposals(view);
	}

	@Bean
	HealthIndicator viewHealthIndicator(Projector projector) {
		return new ProjectorHealth(projector);
	}

	/// Pages are away without the view, proposals are not: it counts only until it has
	/// caught up once, or can't.
	@Bean
	HealthIndicator viewStartHealthIndicator(Projector projector) {
		return () -> (projector.status().caughtUp() || projector.readiness() == Readiness.FAILING) ? Health.up().build()
				: Health.outOfService().build();
	}

	@Bean
	ViewMetrics viewMetrics(View view, Projector projector) {
		return new ViewMetrics(view, projector, null);
	}

	@Bean
	HealthIndicator policyHealthIndicator(PolicyFeed feed) {
		return () -> up(feed.active().isPresent() && feed.blockedBy().isEmpty());
	}

	@Bean
	HealthIndicator commandsHealthIndicator(KafkaCommandChannel<SubmitterCommand> channel, OutcomeReader outcomes,
			WarmUp warmUp) {
		return () -> up(warmUp.isDone() && outcomes.isReady() && !channel.isBroken());
	}

	private static Health up(boolean up) {
		return up ? Health.up().build() : Health.down().build();
	}

}
