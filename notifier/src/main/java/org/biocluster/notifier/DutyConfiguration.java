package org.biocluster.notifier;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.MeterRegistry;

import org.biocluster.announcement.Planning;
import org.biocluster.announcement.jdbc.History;
import org.biocluster.announcement.jdbc.JdbcAnnouncements;
import org.biocluster.announcement.kafka.Listening;
import org.biocluster.briefing.Briefings;
import org.biocluster.dispatch.Bookkeeping;
import org.biocluster.dispatch.Composer;
import org.biocluster.dispatch.Counting;
import org.biocluster.dispatch.DigestHour;
import org.biocluster.dispatch.DispatchMetrics;
import org.biocluster.dispatch.Ledger;
import org.biocluster.dispatch.Outbox;
import org.biocluster.dispatch.RetrySchedule;
import org.biocluster.dispatch.Worker;
import org.biocluster.dispatch.jdbc.JdbcIntake;
import org.biocluster.dispatch.jdbc.JdbcLedger;
import org.biocluster.dispatch.jdbc.JdbcOutbox;
import org.biocluster.dispatch.kafka.KafkaReports;
import org.biocluster.dispatch.mail.SmtpCarrier;
import org.biocluster.dispatch.mail.SmtpCarrier.SmtpServer;
import org.biocluster.dispatch.web.DeliveryList;
import org.biocluster.duty.Duties;
import org.biocluster.duty.DutyThread;
import org.biocluster.policy.kafka.PolicyFeed;
import org.biocluster.projection.Projector;
import org.biocluster.projection.kafka.TopicSource;
import org.biocluster.telemetry.trace.RecentTraces;
import org.biocluster.telemetry.trace.Traces;
import org.biocluster.topic.Topics;
import org.biocluster.wire.Wire;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts together what the notifier does.
@Configuration(proxyBeanMethods = false)
class DutyConfiguration {

	@Bean
	Outbox outbox(JdbcClient jdbc, TransactionTemplate transactions, Composer composer, NotifierSettings settings,
			InstantSource clock) {
		RetrySchedule schedule = new RetrySchedule(settings.delivery().retryFirst(), settings.delivery().retryMost(),
				new Random());
		return new JdbcOutbox(jdbc, transactions, composer, schedule, clock);
	}

	@Bean
	Ledger ledger(JdbcClient jdbc, InstantSource clock) {
		return new JdbcLedger(jdbc, clock);
	}

	@Bean
	DeliveryList deliveryList(Ledger ledger) {
		return new DeliveryList(ledger);
	}

	@Bean
	RecentTraces recentTraces(Traces traces) {
		return new RecentTraces(traces);
	}

	@Bean
	DispatchMetrics dispatchMetrics(MeterRegistry meters) {
		return new DispatchMetrics(meters);
	}

	@Bean
	Workforce workforce(NotifierSettings settings, Outbox outbox, SmtpServer server, DispatchMetrics metrics,
			RecentTraces traces, InstantSource clock) {
		String instance = UUID.randomUUID() + "/";
		List<DutyThread> workers = IntStream.rangeClosed(1, settings.delivery().workers())
			.mapToObj((number) -> new Worker(instance + number, outbox, new SmtpCarrier(server, clock), metrics, traces,
					clock))
			.map((worker) -> new DutyThread(worker, clock))
			.toList();
		return new Workforce(instance, workers);
	}

	@Bean
	DutyThread planning(NotifierSettings settings, JdbcClient jdbc, TransactionTemplate transactions,
			Briefings briefings, Workforce workforce, Projector projector, InstantSource clock) {
		Planning planning = new Planning(new JdbcAnnouncements(jdbc, transactions, clock), briefings,
				new JdbcIntake(jdbc, clock, settings.mail().messageIdDomain(),
						new DigestHour(settings.delivery().digestAt())),
				settings.delivery().groupPatience(), settings.delivery().editsWithin(), workforce::wake, clock);
		DutyThread thread = new DutyThread(planning, clock);
		projector.onApplied((viewRecords) -> thread.wake());
		return thread;
	}

	@Bean
	Listening listening(NotifierSettings settings, Wire wire, JdbcTemplate template, TransactionTemplate transactions,
			DutyThread planning, RecentTraces traces, InstantSource clock) {
		TopicSource source = TopicSource.of(wire, "notifier-listening", List.of(Topics.PROPOSAL_EVENTS), clock);
		History history = new History(template, transactions, settings.delivery().toldSince(), clock);
		return new Listening(source, history, traces, planning::wake);
	}

	@Bean
	Duties duties(NotifierSettings settings, Wire wire, Ledger ledger, Workforce workforce, DutyThread planning,
			Listening listening, DispatchMetrics metrics, InstantSource clock) {
		Bookkeeping bookkeeping = new Bookkeeping(workforce.instance(), ledger, new KafkaReports(wire),
				settings.delivery().listAfter(), clock);
		List<DutyThread> all = new ArrayList<>(workforce.workers());
		all.add(planning);
		all.add(new DutyThread(listening, clock));
		all.add(new DutyThread(bookkeeping, clock));
		all.add(new DutyThread(new Counting(ledger, metrics), clock));
		return new Duties(all);
	}

	@Bean
	HealthIndicator dutyHealthIndicator(Duties duties, Listening listening, PolicyFeed policies) {
		return new DutyHealth(duties, listening, policies);
	}

}
