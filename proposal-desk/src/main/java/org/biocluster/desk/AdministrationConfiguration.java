package org.biocluster.desk;

import org.biocluster.account.Accounts;
import org.biocluster.deadletter.Unprocessed;
import org.biocluster.deadletter.jdbc.QuarantineTable;
import org.biocluster.deadletter.kafka.DeadLetterLog;
import org.biocluster.deadletter.web.DeadLetterApi;
import org.biocluster.deadletter.web.DeadLetterPage;
import org.biocluster.deadletter.web.UnprocessedRecords;
import org.biocluster.delivery.jdbc.Deliveries;
import org.biocluster.delivery.web.DeliveryApi;
import org.biocluster.delivery.web.DeliveryPage;
import org.biocluster.history.web.HistoryApi;
import org.biocluster.history.web.HistoryJson;
import org.biocluster.history.web.HistoryPage;
import org.biocluster.history.web.HistoryReader;
import org.biocluster.inbox.Inbox;
import org.biocluster.journal.kafka.TopicLog;
import org.biocluster.policy.change.Policies;
import org.biocluster.policy.change.PolicyChanges;
import org.biocluster.policy.kafka.PolicyFeed;
import org.biocluster.policy.web.PolicyApi;
import org.biocluster.policy.web.PolicyPage;
import org.biocluster.projection.Rebuild;
import org.biocluster.rebuild.web.RebuildPage;
import org.biocluster.rebuild.web.ReplayApi;
import org.biocluster.rebuild.web.Replays;
import org.biocluster.wire.UnreadableRecord;
import org.biocluster.trail.AuditTrail;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What those who oversee the pipeline work with.
@Configuration(proxyBeanMethods = false)
class AdministrationConfiguration {

	@Bean
	HistoryJson historyJson() {
		return new HistoryJson();
	}

	@Bean
	HistoryReader historyReader(TopicLog log, Inbox inbox) {
		return new HistoryReader(log, inbox);
	}

	@Bean
	HistoryApi historyApi(HistoryReader reader, HistoryJson json) {
		return new HistoryApi(reader, json);
	}

	@Bean
	HistoryPage historyPage(HistoryReader reader, HistoryJson json) {
		return new HistoryPage(reader, json);
	}

	@Bean
	PolicyApi policyApi(Policies policies, PolicyChanges changes, AuditTrail trail) {
		return new PolicyApi(policies, changes, trail);
	}

	@Bean
	PolicyPage policyPage(Policies policies, PolicyChanges changes, Accounts accounts) {
		return new PolicyPage(policies, changes, accounts);
	}

	@Bean
	UnprocessedRecords unprocessedRecords(TopicLog log, JdbcClient jdbc, PolicyFeed feed) {
		return new UnprocessedRecords(new DeadLetterLog(log), new QuarantineTable(jdbc),
				() -> feed.unreadable().stream().map(AdministrationConfiguration::unprocessed).toList());
	}

	@Bean
	DeadLetterApi deadLetterApi(UnprocessedRecords records) {
		return new DeadLetterApi(records);
	}

	@Bean
	DeadLetterPage deadLetterPage(UnprocessedRecords records) {
		return new DeadLetterPage(records);
	}

	@Bean
	DeliveryApi deliveryApi(JdbcClient jdbc) {
		return new DeliveryApi(new Deliveries(jdbc));
	}

	@Bean
	DeliveryPage deliveryPage(JdbcClient jdbc, Accounts accounts) {
		return new DeliveryPage(new Deliveries(jdbc), accounts);
	}

	@Bean
	Replays replays(Rebuild rebuild, AuditTrail trail) {
		return new Replays(rebuild, trail);
	}

	@Bean
	ReplayApi replayApi(Replays replays) {
		return new ReplayApi(replays);
	}

	@Bean
	RebuildPage rebuildPage(Replays replays) {
		return new RebuildPage(replays);
	}

	private static Unprocessed unprocessed(UnreadableRecord unreadable) {
		return new Unprocessed(Unprocessed.Source.POLICY, "proposal-desk", unreadable.topic(), unreadable.partition(),
				unreadable.offset(), null, unreadable.cause(), null, null);
	}

}
