package org.biocluster.dispatch.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.biocluster.delivery.DeliveryReport;
import org.biocluster.dispatch.DispatchMetrics;
import org.biocluster.dispatch.Attempt;
import org.biocluster.dispatch.Composer;
import org.biocluster.dispatch.Composition;
import org.biocluster.dispatch.DigestHour;
import org.biocluster.dispatch.MailAddress;
import org.biocluster.dispatch.Outbox;
import org.biocluster.dispatch.OutgoingMail;
import org.biocluster.dispatch.RetrySchedule;
import org.biocluster.dispatch.Worker;
import org.biocluster.language.Language;
import org.biocluster.letter.Letter;
import org.biocluster.letter.Letters;
import org.biocluster.notification.Channel;
import org.biocluster.notification.Message;
import org.biocluster.notification.PlannedDelivery;
import org.biocluster.notification.Recipient;
import org.biocluster.proposal.EventId;
import org.biocluster.proposal.ProposalId;
import org.biocluster.testsupport.Platform;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.biocluster.telemetry.trace.RecentTraces;
import org.biocluster.telemetry.trace.Traces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/// Workers on a real, empty database, with a server that counts.
abstract class DispatchFixture {

	private static final Letter LETTER = Letters.write(Message.RECEIPT, Letters.english(), Letters.POLICY, Language.EN,
			null);

	static final Composer COMPOSER = (delivery, others) -> new Composition.Ready(
			new OutgoingMail(delivery.messageId(), new MailAddress("author@biocluster.example"), LETTER), others);

	private static final DigestHour DIGESTS = new DigestHour(LocalTime.of(9, 10));

	final ConcurrentMap<String, Integer> carried = new ConcurrentHashMap<>();

	Instant now = Instant.parse("2026-11-23T09:00:00Z");

	final InstantSource clock = () -> now;

	private JdbcClient jdbc;

	private TransactionTemplate transactions;

	JdbcLedger ledger;

	@BeforeEach
	void migrate() {
		Platform.database().reset("notifier");
		DataSource dataSource = Platform.database().dataSource("notifier");
		Flyway.configure().dataSource(dataSource).locations("classpath:db/notifier").load().migrate();
		jdbc = JdbcClient.create(dataSource);
		transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
		ledger = new JdbcLedger(jdbc, clock);
	}

	DeliveryReport report() {
		return ledger.unreported(10).getFirst().report();
	}

	void plan(int count) {
		plan(0, count, new Recipient.Author(), Message.RECEIPT);
	}

	void plan(int first, int count, Recipient recipient, Message message) {
		new JdbcIntake(jdbc, clock, "biocluster.example", DIGESTS).accept(IntStream.range(first, first + count)
			.mapToObj((number) -> new PlannedDelivery(new EventId(new UUID(1, number)),
					new ProposalId(new UUID(2, number)), recipient, Channel.MAIL, message, null))
			.toList(), now);
	}

	int count(String state) {
		return jdbc.sql("select count(*) from delivery where state = ?").param(state).query(Integer.class).single();
	}

	JdbcOutbox outbox(Composer composer) {
		return new JdbcOutbox(jdbc, transactions, composer,
				new RetrySchedule(Duration.ofSeconds(5), Duration.ofSeconds(10), new Random(1)), clock);
	}

	Worker worker(String name, Outbox outbox, Function<OutgoingMail, Attempt> server) {
		return new Worker(name, outbox, new CountingCarrier((mail) -> {
			carried.merge(mail.messageId(), 1, Integer::sum);
			return server.apply(mail);
		}), new DispatchMetrics(new SimpleMeterRegistry()), new RecentTraces(Traces.OFF), clock);
	}

	/// Until there is nothing more at once.
	static void run(Worker worker) {
		while (worker.perform().isZero()) {
			assertThat(Thread.currentThread().isInterrupted()).isFalse();
		}
	}

}
