package org.biocluster.inbox.jdbc;

import java.time.ZoneOffset;

import org.biocluster.delivery.DeliveryReport;
import org.biocluster.inbox.AuthorMatch;
import org.biocluster.projection.jdbc.Columns;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.Submitter;
import org.biocluster.submitter.SubmitterRecord;
import org.biocluster.text.TextKey;
import org.biocluster.text.TextRecord;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes what a later record of the same key replaces: texts, authors, deliveries.
final class ContentRows {

	private final JdbcClient view;

	ContentRows(JdbcClient view) {
		this.view = view;
	}

	void write(TextRecord text) {
		view.sql("""
				insert into text (proposal_id, text_id, kind, language, value)
				values (:proposal, :text, :kind, :language, :value)
				on conflict (proposal_id, text_id)
				do update set kind = excluded.kind, language = excluded.language, value = excluded.value""")
			.params(Columns.of(text))
			.update();
	}

	void remove(TextKey text) {
		view.sql("delete from text where proposal_id = :proposal and text_id = :text")
			.param("proposal", text.proposalId().value())
			.param("text", text.textId().value())
			.update();
	}

	void write(SubmitterRecord named) {
		Submitter submitter = named.submitter();
		forget(named.proposalId());
		view.sql("""
				insert into submitter values
				(:id, :surname, :given, :patronymic, :position, :email, :phone, :language, :publishable, :search)""")
			.param("id", named.proposalId().value())
			.param("surname", submitter.surname())
			.param("given", submitter.givenName())
			.param("patronymic", submitter.patronymic())
			.param("position", submitter.position())
			.param("email", submitter.email())
			.param("phone", submitter.phone())
			.param("language", submitter.language().code())
			.param("publishable", submitter.publishable().toArray(String[]::new))
			.param("search", AuthorMatch.comparable(submitter.surname()))
			.update();
	}

	void forget(ProposalId proposal) {
		view.sql("delete from submitter where proposal_id = :id").param("id", proposal.value()).update();
	}

	void write(DeliveryReport report) {
		view.sql("""
				insert into delivery values (:event, :recipient, :channel, :proposal, :state, :at, :attempt, :reason)
				on conflict (event_id, recipient, channel) do update
				set state = excluded.state, at = excluded.at, attempt = excluded.attempt, reason = excluded.reason""")
			.param("event", report.eventId().value())
			.param("recipient", report.recipient())
			.param("channel", report.channel())
			.param("proposal", report.proposalId().value())
			.param("state", report.state().name())
			.param("at", report.at().atOffset(ZoneOffset.UTC))
			.param("attempt", report.attempt())
			.param("reason", report.reason())
			.update();
	}

}
