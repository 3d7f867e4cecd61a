package org.biocluster.proposal;

import java.util.List;

import org.biocluster.language.Language;
import org.jspecify.annotations.Nullable;

/// What the author of a proposal may wish.
public sealed interface SubmitterCommand extends Command {

	/// Send a proposal; carries everything, so that one append is the whole submission.
	/// @param fingerprint keyed hash of the canonical content
	/// @param holdReasons codes of what is suspicious; not empty means that the
	/// secretariat looks first
	record Submit(Classification classification, Language language, List<Text> texts, List<FileRef> files,
			@Nullable Submitter submitter, List<Consent> consents, Origin origin, String fingerprint,
			List<String> flags, List<String> holdReasons) implements SubmitterCommand {

		public Submit {
			texts = List.copyOf(texts);
			files = List.copyOf(files);
			consents = List.copyOf(consents);
			flags = List.copyOf(flags);
			holdReasons = List.copyOf(holdReasons);
		}

		/// The same submission, come in another way.
		public Submit from(Origin other) {
			return new Submit(classification, language, texts, files, submitter, consents, other, fingerprint, flags,
					holdReasons);
		}

	}

	/// Replace the content.
	record Amend(Classification classification, List<Text> texts, List<FileRef> files, String fingerprint,
			List<String> flags) implements SubmitterCommand {

		public Amend {
			texts = List.copyOf(texts);
			files = List.copyOf(files);
			flags = List.copyOf(flags);
		}

	}

	/// Take the proposal back.
	record Withdraw(@Nullable Text reason) implements SubmitterCommand {
	}

	/// Undo the withdrawal.
	/// @param channel where it was asked for
	record Restore(String channel) implements SubmitterCommand {
	}

	/// Answer the group's questions.
	record Answer(List<Text> answers, List<FileRef> files) implements SubmitterCommand {

		public Answer {
			answers = List.copyOf(answers);
			files = List.copyOf(files);
		}

	}

	/// Put the own personal data right.
	record CorrectSubmitter(Submitter submitter) implements SubmitterCommand {
	}

	/// Agree to the publication of own data, later than with the submission.
	/// @param consent names what may be published
	/// @param submitter the person as known, with the same items
	record GiveConsent(Consent consent, Submitter submitter) implements SubmitterCommand {
	}

	/// Withdraw a consent given before.
	/// @param anonymise go on without the person instead of withdrawing the proposal
	record WithdrawConsent(String document, boolean anonymise) implements SubmitterCommand {
	}

	/// Forget the person.
	record EraseSubmitter(String ground) implements SubmitterCommand {
	}

	/// Mail the valid links once more, to the address that is known. Anybody may ask who
	/// types that address.
	/// @param channel where it was asked for
	record SendLinks(String channel) implements SubmitterCommand {
	}

}
