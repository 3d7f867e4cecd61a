package org.biocluster.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.biocluster.language.Language;
import org.jspecify.annotations.Nullable;

/// Facts about a proposal's arrival, its content as a whole, and its withdrawal.
public sealed interface SubmissionEvent extends Event {

	/// The proposal arrived.
	/// @param fingerprint keyed hash of the canonical content; equal content under one
	/// key is one proposal
	/// @param submitterKnown a person was named; false in the mode without personal data
	/// @param linkGeneration the generation of links that is valid
	/// @param flags what the secretariat should look at in this content
	/// @param late it came after its round had closed
	record Submitted(Classification classification, Language language, List<TextRef> texts, List<FileRef> files,
			Origin origin, String fingerprint, boolean submitterKnown, int linkGeneration, List<String> flags,
			boolean late) implements SubmissionEvent {

		public Submitted {
			texts = List.copyOf(texts);
			files = List.copyOf(files);
			flags = List.copyOf(flags);
		}

	}

	/// The author changed the content; the former texts stay named by the former events.
	/// @param flags what the secretariat should look at in this content
	record Amended(Classification classification, List<TextRef> texts, List<FileRef> files, String fingerprint,
			List<String> flags) implements SubmissionEvent {

		public Amended {
			texts = List.copyOf(texts);
			files = List.copyOf(files);
			flags = List.copyOf(flags);
		}

	}

	/// Kept for the secretariat before it reaches a group.
	/// @param reasons codes of what is suspicious or formally missing
	record Held(Set<String> reasons) implements SubmissionEvent {

		public Held {
			reasons = Set.copyOf(reasons);
		}

	}

	/// The secretariat let a held proposal go on.
	record ReleasedFromHold(String note) implements SubmissionEvent {
	}

	/// Refused on a formal ground of the closed list.
	/// @param tellAuthor false for spam
	record RefusedFormally(String ground, boolean tellAuthor) implements SubmissionEvent {
	}

	/// Given its number.
	record Registered(RegistrationNumber number) implements SubmissionEvent {
	}

	/// Taken back by the author.
	/// @param restorableUntil until when the author may undo it
	record Withdrawn(@Nullable TextRef reason, Instant restorableUntil) implements SubmissionEvent {
	}

	/// The author undid the withdrawal.
	/// @param withdrawnAt the withdrawal that was undone
	record Restored(Instant withdrawnAt) implements SubmissionEvent {
	}

}
