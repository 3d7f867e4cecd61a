package org.biocluster.desk;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

import org.biocluster.account.Accounts;
import org.biocluster.agenda.web.MeetingDesk;
import org.biocluster.agenda.web.MeetingPage;
import org.biocluster.agenda.web.ReleasePage;
import org.biocluster.bulk.BulkActions;
import org.biocluster.bulk.Previews;
import org.biocluster.inbox.Inbox;
import org.biocluster.journal.kafka.TopicLog;
import org.biocluster.journal.kafka.TopicWriter;
import org.biocluster.meeting.MeetingChanges;
import org.biocluster.meeting.jdbc.JdbcMeetings;
import org.biocluster.meeting.kafka.TopicMeetingChanges;
import org.biocluster.trail.AuditTrail;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sessions of groups, and their decisions given out together.
@Configuration(proxyBeanMethods = false)
class MeetingConfiguration {

	@Bean
	JdbcMeetings meetings(JdbcClient jdbc) {
		return new JdbcMeetings(jdbc);
	}

	@Bean
	MeetingChanges meetingChanges(TopicLog log, TopicWriter writer, JdbcMeetings meetings, DeskSettings settings) {
		return new TopicMeetingChanges(log, writer, meetings::await, settings.desk().patience());
	}

	@Bean
	MeetingDesk meetingDesk(JdbcMeetings meetings, MeetingChanges changes, AuditTrail trail, InstantSource clock) {
		return new MeetingDesk(meetings, changes, trail, clock);
	}

	@Bean
	MeetingPage meetingPage(MeetingDesk desk, Inbox inbox, InstantSource clock) {
		return new MeetingPage(desk, inbox, clock);
	}

	@Bean
	ReleasePage releasePage(MeetingDesk desk, Inbox inbox, Previews previews, BulkActions bulks, Accounts accounts,
			Supplier<UUID> ids, InstantSource clock) {
		return new ReleasePage(desk, inbox, previews, bulks, accounts, ids, clock);
	}

}
