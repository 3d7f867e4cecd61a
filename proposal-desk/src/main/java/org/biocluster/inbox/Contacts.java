package org.biocluster.inbox;

import org.biocluster.proposal.Submitter;
import org.jspecify.annotations.Nullable;

/// How to reach an author.
/// @param email empty where a letter named none
/// @param masked only first letters, for somebody who checks that there is a person and not who it is
public record Contacts(String name, @Nullable String position, String email, @Nullable String phone, boolean masked) {

	private static final String HIDDEN = "\u2022\u2022\u2022";

	/// Everything that is known.
	public static Contacts of(Submitter submitter) {
		String patronymic = submitter.patronymic() == null ? "" : " " + submitter.patronymic();
		return new Contacts(submitter.surname() + " " + submitter.givenName() + patronymic, submitter.position(),
				submitter.email(), submitter.phone(), false);
	}

	/// Enough to see that there is somebody.
	public static Contacts masked(Submitter submitter) {
		return new Contacts(first(submitter.surname()) + " " + first(submitter.givenName()),
				submitter.position() == null ? null : HIDDEN,
				submitter.email().isEmpty() ? "" : first(submitter.email()) + "@" + HIDDEN,
				submitter.phone() == null ? null : HIDDEN, true);
	}

	private static String first(String text) {
		return text.isEmpty() ? HIDDEN : text.substring(0, text.offsetByCodePoints(0, 1)) + HIDDEN;
	}

	/// Shows no personal data.
	@Override
	public String toString() {
		return "Contacts[masked=" + masked + "]";
	}

}
