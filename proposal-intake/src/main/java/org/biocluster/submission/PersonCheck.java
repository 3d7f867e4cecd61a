package org.biocluster.submission;

import java.util.List;
import java.util.Optional;

import org.biocluster.contact.EmailAddress;
import org.biocluster.contact.PersonName;
import org.biocluster.contact.PhoneNumber;
import org.biocluster.language.Language;
import org.biocluster.proposal.Submitter;
import org.jspecify.annotations.Nullable;

/// Checks who sends a submission and normalises it.
final class PersonCheck {

	private final Findings findings;

	PersonCheck(Findings findings) {
		this.findings = findings;
	}

	/// The person; what is wrong went to the findings, and the result is then of no use.
	Submitter submitter(SubmissionInput.Person person, Language language, List<String> publishable) {
		String surname = text(PersonField.SURNAME, person.surname());
		String givenName = text(PersonField.GIVEN_NAME, person.givenName());
		String patronymic = text(PersonField.PATRONYMIC, person.patronymic());
		String position = text(PersonField.POSITION, person.position());
		String email = email(text(PersonField.EMAIL, person.email()));
		String phone = phone(text(PersonField.PHONE, person.phone()));
		return new Submitter(surname, givenName, orNull(patronymic), orNull(position), email, orNull(phone), language,
				publishable);
	}

	private String text(PersonField field, @Nullable String typed) {
		CheckedText text = CheckedText.of(typed);
		int length = text.length();
		if (length == 0 && field.isRequired()) {
			this.findings.add(field.path(), "required");
		}
		else if (text.hasForbiddenCharacter()) {
			this.findings.add(field.path(), "characters");
		}
		else if (length > field.max()) {
			this.findings.add(field.path(), "text.long", field.max(), length, length - field.max());
		}
		else if (text.hasSeveralLines()) {
			this.findings.add(field.path(), "lines");
		}
		else if (length > 0 && field.isName() && !PersonName.isWellFormed(text.value())) {
			this.findings.add(field.path(), "name.letters");
		}
		else {
			return text.value();
		}
		return "";
	}

	private String email(String text) {
		if (text.isEmpty()) {
			return text;
		}
		return switch (EmailAddress.read(text)) {
			case EmailAddress.Reading.Good good -> good.address().value();
			case EmailAddress.Reading.Malformed _ -> {
				this.findings.add(PersonField.EMAIL.path(), "email.bad");
				yield "";
			}
			case EmailAddress.Reading.LocalPartNotAscii _ -> {
				this.findings.add(PersonField.EMAIL.path(), "email.local-part");
				yield "";
			}
		};
	}

	private String phone(String text) {
		if (text.isEmpty()) {
			return text;
		}
		Optional<PhoneNumber> phone = PhoneNumber.read(text);
		if (phone.isEmpty()) {
			this.findings.add(PersonField.PHONE.path(), "phone.bad");
		}
		return phone.map(PhoneNumber::value).orElse("");
	}

	private static @Nullable String orNull(String text) {
		return text.isEmpty() ? null : text;
	}

}
