package org.biocluster.desk;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

import org.biocluster.account.AccountSetup;
import org.biocluster.account.Accounts;
import org.biocluster.account.InvitationSender;
import org.biocluster.account.Succession;
import org.biocluster.account.jdbc.Invitations;
import org.biocluster.account.jdbc.JdbcAccounts;
import org.biocluster.account.kafka.MemberDocuments;
import org.biocluster.account.web.LoginPage;
import org.biocluster.account.web.PeoplePage;
import org.biocluster.account.web.WelcomePage;
import org.biocluster.action.StaffActions;
import org.biocluster.handover.HandOver;
import org.biocluster.inbox.Inbox;
import org.biocluster.invitation.mail.InvitationMail;
import org.biocluster.journal.kafka.TopicLog;
import org.biocluster.journal.kafka.TopicWriter;
import org.biocluster.overview.Overview;
import org.biocluster.policy.change.Policies;
import org.biocluster.policy.change.PolicyChanges;
import org.biocluster.policy.kafka.PolicyFeed;
import org.biocluster.trail.AuditTrail;
import org.biocluster.wording.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSender;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Accounts, and what has to be there before anybody can work.
@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

	@Bean
	Accounts accounts(JdbcClient jdbc, PlatformTransactionManager transactions) {
		return new JdbcAccounts(jdbc, new TransactionTemplate(transactions));
	}

	@Bean
	AccountSetup accountSetup(Accounts accounts, DeskSettings settings, PasswordEncoder encoder, Supplier<UUID> ids) {
		return new AccountSetup(accounts, settings.desk().accountsFile(), encoder, () -> "m-" + ids.get());
	}

	@Bean
	MemberDocuments memberDocuments(Accounts accounts, TopicLog log, TopicWriter writer, InstantSource clock) {
		return new MemberDocuments(accounts, log, writer, clock);
	}

	@Bean
	FirstStart firstStart(PolicyChanges changes, AccountSetup setup, MemberDocuments members, PolicyFeed feed) {
		FirstStart firstStart = new FirstStart(changes, setup, members);
		feed.onChange((_) -> firstStart.again());
		return firstStart;
	}

	@Bean
	PeoplePage peoplePage(Accounts accounts, MemberDocuments members, PasswordEncoder encoder, Policies policies,
			Supplier<UUID> ids, AuditTrail trail, Invitations invitations, InvitationSender mail,
			Succession succession) {
		return new PeoplePage(accounts, members, encoder, () -> policies.policy().orElse(null), () -> "m-" + ids.get(),
				trail, invitations, mail, succession);
	}

	@Bean
	Succession succession(StaffActions actions, Inbox inbox, Overview overview, AuditTrail trail, Supplier<UUID> ids,
			InstantSource clock) {
		return new HandOver(actions, inbox, overview, trail, ids, clock);
	}

	@Bean
	Invitations invitations(JdbcClient jdbc, InstantSource clock) {
		return new Invitations(jdbc, clock);
	}

	@Bean
	InvitationSender invitationSender(MailSender sender, Messages messages, DeskSettings settings) {
		return new InvitationMail(sender, messages, settings.mail().from(), settings.deskUrl());
	}

	@Bean
	WelcomePage welcomePage(Invitations invitations, Accounts accounts, PasswordEncoder encoder, AuditTrail trail) {
		return new WelcomePage(invitations, accounts, encoder, trail);
	}

	@Bean
	LoginPage loginPage() {
		return new LoginPage();
	}

}
