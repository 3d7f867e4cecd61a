package org.biocluster.desk;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.biocluster.action.Registrations;
import org.biocluster.action.Sending;
import org.biocluster.action.StaffActions;
import org.biocluster.action.web.ActionApi;
import org.biocluster.action.web.RegistrationApi;
import org.biocluster.attachment.clamd.Clamd;
import org.biocluster.attachment.disk.DirectoryAttachments;
import org.biocluster.card.web.RegisterPage;
import org.biocluster.command.CommandSender;
import org.biocluster.command.OutcomeWaiters;
import org.biocluster.command.kafka.KafkaCommandChannel;
import org.biocluster.command.kafka.OutcomeReader;
import org.biocluster.deadline.Deadlines;
import org.biocluster.deadline.WorkingCalendar;
import org.biocluster.deadline.json.CalendarJson;
import org.biocluster.inbox.Inbox;
import org.biocluster.letter.Scans;
import org.biocluster.letter.web.ScanApi;
import org.biocluster.policy.Policy;
import org.biocluster.policy.change.Policies;
import org.biocluster.projection.Projector;
import org.biocluster.proposal.StaffCommand;
import org.biocluster.secret.Secrets;
import org.biocluster.taxonomy.Taxonomy;
import org.biocluster.telemetry.trace.Traces;
import org.biocluster.text.ContentKey;
import org.biocluster.topic.Topics;
import org.biocluster.topic.kafka.ClientProperties;
import org.biocluster.topic.kafka.ClientProperties.Start;
import org.biocluster.trail.AuditTrail;
import org.biocluster.wire.Wire;
import org.biocluster.wording.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What staff do with proposals: commands out, outcomes in.
@Configuration(proxyBeanMethods = false)
class ActionConfiguration {

	@Bean
	Producer<byte[], byte[]> commandProducer(Wire wire) {
		return new KafkaProducer<>(ClientProperties.producer(wire.settings().kafka(), "desk-commands"));
	}

	@Bean
	KafkaCommandChannel<StaffCommand> commandChannel(Wire wire, Producer<byte[], byte[]> commandProducer, Traces traces,
			InstantSource clock) {
		return new KafkaCommandChannel<>(wire, Topics.STAFF_COMMANDS, commandProducer, traces, clock);
	}

	@Bean
	OutcomeWaiters outcomeWaiters() {
		return new OutcomeWaiters();
	}

	@Bean
	OutcomeReader outcomeReader(Wire wire, OutcomeWaiters waiters) {
		return new OutcomeReader(wire, () -> new KafkaConsumer<>(
				ClientProperties.consumer(wire.settings().kafka(), "desk-outcomes", Start.EARLIEST)), waiters);
	}

	@Bean
	Sending sending(KafkaCommandChannel<StaffCommand> channel, OutcomeWaiters outcomes, Projector projector,
			AuditTrail trail, DeskSettings settings) {
		return new Sending(new CommandSender<>(channel, outcomes), projector::awaitVersion, trail,
				settings.desk().patience());
	}

	@Bean
	ContentKey contentKey(DeskSettings settings) {
		return new ContentKey(new Secrets(settings.secretsDirectory()).key("content"));
	}

	@Bean
	StaffActions staffActions(Sending sending, Inbox inbox, ContentKey contentKey, InstantSource clock,
			Policies policies) {
		WorkingCalendar shipped = CalendarJson.shipped();
		return new StaffActions(sending, inbox, () -> deadlines(policies, shipped), contentKey, clock);
	}

	@Bean
	Scans scans(DeskSettings settings, InstantSource clock) {
		DeskSettings.Attachments kept = settings.attachments();
		DeskSettings.Scanner scanner = kept.scanner();
		return new Scans(() -> new DirectoryAttachments(kept.directory(), kept.quota().toBytes(), clock),
				Clamd.at(scanner.host(), scanner.port(), scanner.patience()));
	}

	@Bean
	Registrations registrations(Sending sending, Taxonomy taxonomy, ContentKey contentKey, Scans scans,
			InstantSource clock) {
		return new Registrations(sending, taxonomy, contentKey, scans, clock);
	}

	/// Those of the policy in force, as the router counts them.
	private static Deadlines deadlines(Policies policies, WorkingCalendar shipped) {
		Policy policy = policies.policy().orElse(null);
		return Deadlines.of(policy == null ? null : policy.deadlines(), shipped);
	}

	@Bean
	ActionApi actionApi(StaffActions actions, Messages messages, Supplier<UUID> ids) {
		return new ActionApi(actions, messages, ids);
	}

	@Bean
	RegistrationApi registrationApi(Registrations registrations, Scans scans, Messages messages, Supplier<UUID> ids) {
		return new RegistrationApi(registrations, scans, messages, ids);
	}

	@Bean
	ScanApi scanApi(Scans scans) {
		return new ScanApi(scans);
	}

	@Bean
	RegisterPage registerPage(Registrations registrations, Scans scans, Messages messages, Supplier<UUID> ids) {
		return new RegisterPage(registrations, scans, messages, ids);
	}

}
