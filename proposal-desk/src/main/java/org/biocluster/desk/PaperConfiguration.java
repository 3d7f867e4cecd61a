package org.biocluster.desk;

import java.time.InstantSource;

import javax.sql.DataSource;

import org.biocluster.account.Accounts;
import org.biocluster.inbox.Inbox;
import org.biocluster.inbox.jdbc.PlannedAnew;
import org.biocluster.meeting.Meetings;
import org.biocluster.overview.Overview;
import org.biocluster.overview.jdbc.JdbcOverview;
import org.biocluster.overview.web.OverviewPage;
import org.biocluster.paper.Register;
import org.biocluster.paper.jdbc.JdbcRegister;
import org.biocluster.paper.web.PaperPage;
import org.biocluster.policy.change.Policies;
import org.biocluster.trail.AuditTrail;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Summaries, agendas, registers, and numbers at a glance.
@Configuration(proxyBeanMethods = false)
class PaperConfiguration {

	@Bean
	Register register(DataSource dataSource) {
		return new JdbcRegister(JdbcClient.create(new PlannedAnew(dataSource)));
	}

	@Bean
	PaperPage paperPage(Register register, Inbox inbox, Meetings meetings, Accounts accounts, AuditTrail trail,
			InstantSource clock) {
		return new PaperPage(register, inbox, meetings, accounts, trail, clock);
	}

	@Bean
	Overview numbers(JdbcClient jdbc) {
		return new JdbcOverview(jdbc);
	}

	@Bean
	OverviewPage overviewPage(Overview numbers, Accounts accounts, Policies policies, InstantSource clock) {
		return new OverviewPage(numbers, accounts, () -> policies.policy().orElse(null), clock);
	}

}
