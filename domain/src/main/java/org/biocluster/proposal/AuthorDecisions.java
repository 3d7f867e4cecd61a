package org.biocluster.proposal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.biocluster.proposal.ProposalState.TakenBack;
import org.jspecify.annotations.Nullable;

/// Decisions on what the author wishes after the submission.
final class AuthorDecisions {

	static final Duration TIME_TO_RESTORE = Duration.ofHours(24);

	private static final String PERSONAL_DATA = "personal-data";

	private static final String PUBLICATION = "publication";

	private AuthorDecisions() {
	}

	static Decision decide(Case about, SubmitterCommand command) {
		return switch (command) {
			case SubmitterCommand.Submit submit ->
				SubmissionDecisions.submit(about.state(), submit, about.request().at(), about.context());
			case SubmitterCommand.Amend amend -> amend(about, amend);
			case SubmitterCommand.Withdraw withdraw -> withdraw(about, withdraw.reason());
			case SubmitterCommand.Restore _ -> restore(about);
			case SubmitterCommand.Answer answer -> answer(about, answer);
			case SubmitterCommand.CorrectSubmitter correct -> correct(about, correct.submitter());
			case SubmitterCommand.GiveConsent give -> giveConsent(about, give);
			case SubmitterCommand.WithdrawConsent withdraw -> withdrawConsent(about, withdraw);
			case SubmitterCommand.EraseSubmitter erase -> PrivacyDecisions.erase(about, erase.ground());
			case SubmitterCommand.SendLinks _ -> sendLinks(about.dossier().authorship(), about);
		};
	}

	/// Until a group has begun, or while it waits for a revision.
	private static Decision amend(Case about, SubmitterCommand.Amend amend) {
		if (!about.stands(Status.HELD, Status.REGISTERED, Status.ROUTED, Status.CLARIFICATION)) {
			return about.notNow();
		}
		if (about.dossier().content().fingerprint().equals(amend.fingerprint())) {
			return new Decision.AlreadyDone();
		}
		return new Fields().require("texts", SubmissionDecisions.isWhole(amend.texts())).orElse(() -> {
			List<Event> events = new ArrayList<>();
			events.add(new SubmissionEvent.Amended(amend.classification(),
					amend.texts().stream().map(Text::ref).toList(), amend.files(), amend.fingerprint(), amend.flags()));
			if (!about.stands(Status.HELD)) {
				events.addAll(RulesRun.again(about, amend.classification(), amend.texts(), amend.flags()));
			}
			return new Decision.Accepted(events, SubmissionDecisions.publish(amend.texts()));
		});
	}

	private static Decision withdraw(Case about, @Nullable Text reason) {
		if (!about.isOpen()) {
			return about.stands(Status.WITHDRAWN) ? new Decision.AlreadyDone() : about.notNow();
		}
		return new Fields().optionalReason("reason", reason)
			.orElse(() -> new Decision.Accepted(List.of(withdrawn(about, reason)), PrivacyDecisions.publish(reason)));
	}

	private static SubmissionEvent.Withdrawn withdrawn(Case about, @Nullable Text reason) {
		return new SubmissionEvent.Withdrawn(reason == null ? null : reason.ref(), about.now().plus(TIME_TO_RESTORE));
	}

	private static Decision restore(Case about) {
		if (!(about.state() instanceof TakenBack back) || about.now().isAfter(back.restorableUntil())) {
			return about.notNow();
		}
		return about.accept(new SubmissionEvent.Restored(back.at()));
	}

	private static Decision answer(Case about, SubmitterCommand.Answer answer) {
		if (!about.stands(Status.CLARIFICATION)) {
			return about.notNow();
		}
		return new Fields().texts("answers", answer.answers()).orElse(() -> {
			List<Event> events = new ArrayList<>();
			events.add(new ReviewEvent.ClarificationAnswered(answer.answers().stream().map(Text::ref).toList(),
					answer.files()));
			events.addAll(ReviewDecisions.clockGoesOn(about));
			return new Decision.Accepted(events, SubmissionDecisions.publish(answer.answers()));
		});
	}

	/// The same links: who merely knows an address must not be able to void them.
	private static Decision sendLinks(Authorship authorship, Case about) {
		return authorship.known() ? about.accept(new PrivacyEvent.LinksReissued(authorship.linkGeneration()))
				: new Decision.AlreadyDone();
	}

	private static Decision correct(Case about, Submitter submitter) {
		if (!about.dossier().authorship().known()) {
			return about.notNow();
		}
		return new Decision.Accepted(List.of(new PrivacyEvent.SubmitterCorrected(List.of())),
				List.of(new Effect.PublishSubmitter(submitter)));
	}

	/// To publication alone: who never agreed to personal data, or withdrew that, has
	/// none here.
	private static Decision giveConsent(Case about, SubmitterCommand.GiveConsent give) {
		Authorship authorship = about.dossier().authorship();
		if (!authorship.known()) {
			return about.notNow();
		}
		Consent consent = give.consent();
		return new Fields().oneOf("consent", consent.document(), List.of(PUBLICATION))
			.codes("consent.items", consent.items())
			.orElse(() -> consent.version().equals(authorship.consents().get(PUBLICATION)) ? new Decision.AlreadyDone()
					: new Decision.Accepted(List.of(new PrivacyEvent.ConsentGiven(consent)),
							List.of(new Effect.PublishSubmitter(give.submitter()))));
	}

	/// Without the consent nothing of the person may stay; the proposal stays only when
	/// the person wishes it to go on without a name.
	private static Decision withdrawConsent(Case about, SubmitterCommand.WithdrawConsent withdraw) {
		String version = about.dossier().authorship().consents().get(withdraw.document());
		if (version == null) {
			return new Decision.AlreadyDone();
		}
		List<Event> events = new ArrayList<>();
		events.add(new PrivacyEvent.ConsentWithdrawn(withdraw.document(), version));
		if (!withdraw.document().equals(PERSONAL_DATA)) {
			return new Decision.Accepted(events, List.of());
		}
		if (!withdraw.anonymise() && about.isOpen()) {
			events.add(withdrawn(about, null));
		}
		if (!about.dossier().authorship().known()) {
			return new Decision.Accepted(events, List.of());
		}
		events.add(new PrivacyEvent.SubmitterErased(PrivacyDecisions.CONSENT_WITHDRAWN));
		return new Decision.Accepted(events, List.of(new Effect.ForgetSubmitter(PrivacyDecisions.CONSENT_WITHDRAWN)));
	}

}
