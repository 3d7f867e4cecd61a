package org.biocluster.inbox.jdbc;

import java.time.ZoneOffset;
import java.util.List;

import org.biocluster.delivery.DeliveryReport;
import org.biocluster.inbox.AuthorMatch;
import org.biocluster.projection.jdbc.Columns;
import org.biocluster.projection.jdbc.StatementBuffer;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.Submitter;
import org.biocluster.submitter.SubmitterRecord;
import org.biocluster.text.TextKey;
import org.biocluster.text.TextRecord;

/// Writes what a later record of the same key replaces: texts, authors, deliveries.
final class ContentRows {

	private final StatementBuffer rows;

	ContentRows(StatementBuffer rows) {
		this.rows = rows;
	}

	void write(TextRecord text) {
		Statements.about(rows, "text", text.key())
			.sql("""
					insert into text (proposal_id, text_id, kind, language, value)
					values (:proposal, :text, :kind, :language, :value)
					on conflict (proposal_id, text_id)
					do update set kind = excluded.kind, language = excluded.language, value = excluded.value""")
			.params(Columns.of(text))
			.add();
	}

	void remove(TextKey text) {
		Statements.about(rows, "text", text)
			.sql("delete from text where proposal_id = :proposal and text_id = :text")
			.param("proposal", text.proposalId().value())
			.param("text", text.textId().value())
			.add();
	}

	void write(SubmitterRecord named) {
		Submitter submitter = named.submitter();
		Statements.about(rows, "submitter", named.proposalId())
			.sql("""
					insert into submitter values
					(:id, :surname, :given, :patronymic, :position, :email, :phone, :language, :publishable, :search)
					on conflict (proposal_id) do update set surname = excluded.surname,
					given_name = excluded.given_name, patronymic = excluded.patronymic, position = excluded.position,
					email = excluded.email, phone = excluded.phone, language = excluded.language,
					publishable = excluded.publishable, search_name = excluded.search_name""")
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
			.add();
	}

	void forget(ProposalId proposal) {
		Statements.about(rows, "submitter", proposal)
			.sql("delete from submitter where proposal_id = :id")
			.param("id", proposal.value())
			.add();
	}

	void write(DeliveryReport report) {
		Statements.about(rows, "delivery", List.of(report.eventId(), report.recipient(), report.channel()))
			.sql("""
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
			.add();
	}

}
