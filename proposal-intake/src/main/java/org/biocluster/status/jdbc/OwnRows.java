package org.biocluster.status.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.biocluster.projection.jdbc.Columns;
import org.biocluster.projection.jdbc.StatementBuffer;
import org.biocluster.projection.jdbc.StatementBuffer.Subject;
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

/// Writes what only the author sees: content, questions, answers, reasons given out, consents and the own data.
final class OwnRows {

	/// A group's inner work; never written here, so that no mistake of a page can show
	/// it.
	private static final Set<TextKind> INTERNAL = Set.of(TextKind.NOTE, TextKind.REMARKS, TextKind.TASK);

	private OwnRows() {
	}

	static void write(StatementBuffer rows, RecordedEvent recorded) {
		switch (recorded.event()) {
			case SubmissionEvent.Submitted submitted ->
				content(rows, recorded, submitted.classification(), submitted.language().code());
			case SubmissionEvent.Amended amended -> content(rows, recorded, amended.classification(), null);
			case PrivacyEvent.ConsentGiven given -> consent(rows, recorded.proposalId().value(), given.consent());
			case PrivacyEvent.ConsentWithdrawn withdrawn ->
				withdraw(rows, recorded.proposalId().value(), withdrawn.document(), recorded.at());
			// The topic of persons forgets too; whichever is read first, nothing stays.
			case PrivacyEvent.SubmitterErased _ -> forget(rows, recorded.proposalId());
			case Event _ -> {
			}
		}
		int place = 0;
		for (TextRef text : texts(recorded.event())) {
			rows.add(new Subject("own_text_of", recorded.id()),
					"insert into own_text_of values (?, ?, ?, ?, ?) on conflict do nothing",
					recorded.proposalId().value(), recorded.version(), place++, text.id().value(), text.kind().name());
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

	private static void content(StatementBuffer rows, RecordedEvent recorded, Classification content,
			@Nullable String language) {
		List<@Nullable Object> values = new ArrayList<>();
		values.add(recorded.proposalId().value());
		values.add(recorded.version());
		values.add(recorded.at().atOffset(ZoneOffset.UTC));
		values.add(language);
		values.addAll(Columns.values(content));
		rows.add(new Subject("own_content", recorded.id()), """
				insert into own_content values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				on conflict do nothing""", values.toArray());
	}

	private static void consent(StatementBuffer rows, UUID id, Consent consent) {
		rows.add(consentOf(id, consent.document()), """
				insert into own_consent (proposal_id, document, version, given) values (?, ?, ?, ?)
				on conflict (proposal_id, document)
					do update set version = excluded.version, given = excluded.given, withdrawn = null""", id,
				consent.document(), consent.version(), consent.at().atOffset(ZoneOffset.UTC));
	}

	private static void withdraw(StatementBuffer rows, UUID id, String document, Instant at) {
		rows.add(consentOf(id, document), "update own_consent set withdrawn = ? where proposal_id = ? and document = ?",
				at.atOffset(ZoneOffset.UTC), id, document);
	}

	private static Subject consentOf(UUID id, String document) {
		return new Subject("own_consent", List.of(id, document));
	}

	static void write(StatementBuffer rows, TextRecord text) {
		if (INTERNAL.contains(text.text().kind())) {
			return;
		}
		rows.add(new Subject("own_text", text.key()), """
				insert into own_text values (?, ?, ?, ?, ?)
				on conflict (proposal_id, text_id)
				do update set kind = excluded.kind, language = excluded.language, value = excluded.value""",
				Columns.values(text).toArray());
	}

	static void remove(StatementBuffer rows, TextKey text) {
		rows.add(new Subject("own_text", text), "delete from own_text where proposal_id = ? and text_id = ?",
				text.proposalId().value(), text.textId().value());
	}

	static void write(StatementBuffer rows, SubmitterRecord named) {
		Submitter person = named.submitter();
		rows.add(new Subject("own_person", named.proposalId()), """
				insert into own_person values (?, ?, ?, ?, ?, ?, ?, ?, ?)
				on conflict (proposal_id) do update set surname = excluded.surname, given_name = excluded.given_name,
					patronymic = excluded.patronymic, position = excluded.position, email = excluded.email,
					phone = excluded.phone, language = excluded.language, publishable = excluded.publishable""",
				named.proposalId().value(), person.surname(), person.givenName(), person.patronymic(),
				person.position(), person.email(), person.phone(), person.language().code(),
				person.publishable().toArray(String[]::new));
	}

	static void forget(StatementBuffer rows, ProposalId proposal) {
		rows.add(new Subject("own_person", proposal), "delete from own_person where proposal_id = ?", proposal.value());
	}

}
