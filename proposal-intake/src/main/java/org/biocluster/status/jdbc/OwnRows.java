package org.biocluster.status.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.biocluster.projection.jdbc.Columns;
import org.biocluster.proposal.Classification;
import org.biocluster.proposal.Consent;
import org.biocluster.proposal.DecisionEvent;
import org.biocluster.proposal.Event;
import org.biocluster.proposal.PrivacyEvent;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.ReviewEvent;
import org.biocluster.proposal.SubmissionEvent;
import org.biocluster.proposal.Submitter;
import org.biocluster.proposal.TextKind;
import org.biocluster.proposal.TextRef;
import org.biocluster.submitter.SubmitterRecord;
import org.biocluster.text.TextKey;
import org.biocluster.text.TextRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes what only the author sees: content, questions, answers, reasons given out, consents and the own data.
final class OwnRows {

	/// A group's inner work; never written here, so that no mistake of a page can show
	/// it.
	private static final Set<TextKind> INTERNAL = Set.of(TextKind.NOTE, TextKind.REMARKS, TextKind.TASK);

	private final JdbcClient view;

	OwnRows(JdbcClient view) {
		this.view = view;
	}

	void write(RecordedEvent recorded) {
		switch (recorded.event()) {
			case SubmissionEvent.Submitted submitted ->
				content(recorded, submitted.classification(), submitted.language().code());
			case SubmissionEvent.Amended amended -> content(recorded, amended.classification(), null);
			case PrivacyEvent.ConsentGiven given -> consent(recorded.proposalId().value(), given.consent());
			case PrivacyEvent.ConsentWithdrawn withdrawn ->
				withdraw(recorded.proposalId().value(), withdrawn.document(), recorded.at());
			// The topic of persons forgets too; whichever is read first, nothing stays.
			case PrivacyEvent.SubmitterErased _ -> forget(recorded.proposalId());
			case Event _ -> {
			}
		}
		new OwnFileRows(this.view).write(recorded);
		int place = 0;
		for (TextRef text : texts(recorded.event())) {
			this.view.sql("insert into own_text_of values (?, ?, ?, ?, ?) on conflict do nothing")
				.params(recorded.proposalId().value(), recorded.version(), place++, text.id().value(),
						text.kind().name())
				.update();
		}
	}

	/// The texts of an event that its author may read.
	private static List<TextRef> texts(Event event) {
		return switch (event) {
			case SubmissionEvent.Submitted submitted -> submitted.texts();
			case SubmissionEvent.Amended amended -> amended.texts();
			case ReviewEvent.ClarificationRequested requested -> requested.questions();
			case ReviewEvent.ClarificationAnswered answered -> answered.answers();
			case DecisionEvent.DecisionReleased released -> released.decision().reasons();
			case DecisionEvent.DecisionCorrected corrected -> corrected.corrected().reasons();
			case Event _ -> List.of();
		};
	}

	private void content(RecordedEvent recorded, Classification content, @Nullable String language) {
		this.view
			.sql("""
					insert into own_content values (:id, :version, :at, :language, :type, :aspect, :sectors, :cross, :themes,
					:organisation, :region, :documents, :counterparts, :participation, :stage, :due, :related, :join)
					on conflict do nothing""")
			.param("id", recorded.proposalId().value())
			.param("version", recorded.version())
			.param("at", recorded.at().atOffset(ZoneOffset.UTC))
			.param("language", language)
			.params(Columns.of(content))
			.update();
	}

	private void consent(UUID id, Consent consent) {
		this.view.sql("""
				insert into own_consent (proposal_id, document, version, given) values (?, ?, ?, ?)
				on conflict (proposal_id, document)
					do update set version = excluded.version, given = excluded.given, withdrawn = null""")
			.params(id, consent.document(), consent.version(), consent.at().atOffset(ZoneOffset.UTC))
			.update();
	}

	private void withdraw(UUID id, String document, Instant at) {
		this.view.sql("update own_consent set withdrawn = ? where proposal_id = ? and document = ?")
			.params(at.atOffset(ZoneOffset.UTC), id, document)
			.update();
	}

	void write(TextRecord text) {
		if (INTERNAL.contains(text.text().kind())) {
			return;
		}
		this.view.sql("""
				insert into own_text values (:proposal, :text, :kind, :language, :value)
				on conflict (proposal_id, text_id)
				do update set kind = excluded.kind, language = excluded.language, value = excluded.value""")
			.params(Columns.of(text))
			.update();
	}

	void remove(TextKey text) {
		this.view.sql("delete from own_text where proposal_id = ? and text_id = ?")
			.params(text.proposalId().value(), text.textId().value())
			.update();
	}

	void write(SubmitterRecord named) {
		forget(named.proposalId());
		Submitter person = named.submitter();
		this.view.sql("""
				insert into own_person values (:id, :surname, :given, :patronymic, :position, :email, :phone, :language,
				:publishable)""")
			.param("id", named.proposalId().value())
			.param("surname", person.surname())
			.param("given", person.givenName())
			.param("patronymic", person.patronymic())
			.param("position", person.position())
			.param("email", person.email())
			.param("phone", person.phone())
			.param("language", person.language().code())
			.param("publishable", person.publishable().toArray(String[]::new))
			.update();
	}

	void forget(ProposalId proposal) {
		this.view.sql("delete from own_person where proposal_id = ?").param(proposal.value()).update();
	}

}
