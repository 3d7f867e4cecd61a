package org.biocluster.proposal;

import java.util.List;

import org.biocluster.language.Language;
import org.jspecify.annotations.Nullable;

/// The person who sent a proposal: personal data, kept apart from the history so that it can be forgotten.
/// @param email empty for the author of a letter who named none
/// @param language in which to write to the person
/// @param publishable names of the items the person agreed to have published
public record Submitter(String surname, String givenName, @Nullable String patronymic, @Nullable String position,
		String email, @Nullable String phone, Language language, List<String> publishable) {

	public Submitter {
		publishable = List.copyOf(publishable);
	}

	/// The same person with other items to be published.
	public Submitter publishing(List<String> items) {
		return new Submitter(surname, givenName, patronymic, position, email, phone, language, items);
	}

	/// Shows no personal data.
	@Override
	public String toString() {
		return "Submitter[…]";
	}

}
