package org.biocluster.desk;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.biocluster.account.Accounts;
import org.biocluster.attachment.KeptAttachments;
import org.biocluster.attachment.disk.DirectoryReader;
import org.biocluster.inbox.Explanations;
import org.biocluster.inbox.Inbox;
import org.biocluster.inbox.jdbc.JdbcInbox;
import org.biocluster.inbox.jdbc.PlannedAnew;
import org.biocluster.inbox.web.AuthorsPage;
import org.biocluster.inbox.web.ContactDesk;
import org.biocluster.inbox.web.FileDownload;
import org.biocluster.inbox.web.InboxApi;
import org.biocluster.inbox.web.InboxNews;
import org.biocluster.inbox.web.InboxPage;
import org.biocluster.inbox.web.NewsStream;
import org.biocluster.inbox.web.ProposalApi;
import org.biocluster.meeting.Meetings;
import org.biocluster.policy.change.Policies;
import org.biocluster.projection.Projector;
import org.biocluster.projection.ViewRecord;
import org.biocluster.proposal.DecisionEvent;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.TextKind;
import org.biocluster.text.TextKey;
import org.biocluster.text.TextRecord;
import org.biocluster.trail.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The inbox: lists, cards and news.
@Configuration(proxyBeanMethods = false)
class InboxConfiguration {

	@Bean
	Inbox inbox(DataSource dataSource) {
		return new JdbcInbox(JdbcClient.create(new PlannedAnew(dataSource)));
	}

	@Bean
	Explanations explanations(Policies policies) {
		return new Explanations(policies::version);
	}

	@Bean
	ContactDesk contactDesk(Inbox inbox, AuditTrail trail) {
		return new ContactDesk(inbox, trail);
	}

	@Bean
	KeptAttachments attachments(DeskSettings settings) {
		return new DirectoryReader(settings.attachments().directory());
	}

	@Bean
	FileDownload fileDownload(Inbox inbox, KeptAttachments attachments, AuditTrail trail) {
		return new FileDownload(inbox, attachments, trail);
	}

	@Bean
	InboxApi inboxApi(Inbox inbox, InstantSource clock) {
		return new InboxApi(inbox, clock);
	}

	@Bean
	InboxPage inboxPage(Inbox inbox, Accounts accounts, Meetings meetings, Policies policies, InstantSource clock) {
		return new InboxPage(inbox, accounts, meetings, () -> policies.policy().orElse(null), clock);
	}

	@Bean
	AuthorsPage authorsPage(Inbox inbox, AuditTrail trail) {
		return new AuthorsPage(inbox, trail);
	}

	@Bean
	ProposalApi proposalApi(Inbox inbox, Explanations explanations, ContactDesk contacts) {
		return new ProposalApi(inbox, explanations, contacts);
	}

	@Bean
	InboxNews inboxNews(Inbox inbox, Projector projector) {
		InboxNews news = new InboxNews(inbox);
		projector.onApplied((records) -> {
			Map<Boolean, List<ViewRecord<?, ?>>> byDraft = records.stream()
				.collect(Collectors.partitioningBy((each) -> isDraft(each.value())));
			news.changed(proposals(byDraft.getOrDefault(false, List.of())));
			news.drafted(proposals(byDraft.getOrDefault(true, List.of())));
		});
		return news;
	}

	@Bean
	NewsStream newsStream(InboxNews news) {
		return new NewsStream(news);
	}

	/// Words of a decision come with its draft; that it is given out is said by an event.
	private static boolean isDraft(@Nullable Object value) {
		return value instanceof RecordedEvent recorded && recorded.event() instanceof DecisionEvent.DecisionProposed
				|| value instanceof TextRecord text && text.text().kind() == TextKind.DECISION;
	}

	private static List<ProposalId> proposals(List<ViewRecord<?, ?>> records) {
		return records.stream().flatMap((each) -> switch (each.key()) {
			case ProposalId id -> Stream.of(id);
			case TextKey text -> Stream.of(text.proposalId());
			case Object _ -> Stream.<ProposalId>empty();
		}).distinct().toList();
	}

}
