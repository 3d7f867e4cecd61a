package org.biocluster.inbox;

import java.util.List;

import org.biocluster.language.Language;
import org.biocluster.proposal.Submitter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ContactsTest {

	private static final Submitter SUBMITTER = new Submitter("Фамилия", "Имя", "Отчество", "инженер",
			"author@biocluster.example", "+70000000000", Language.RU, List.of());

	@Test
	void showsEverythingUnmasked() {
		Contacts contacts = Contacts.of(SUBMITTER);
		assertThat(contacts.name()).isEqualTo("Фамилия Имя Отчество");
		assertThat(contacts.email()).isEqualTo("author@biocluster.example");
	}

	@Test
	void showsFirstLettersMasked() {
		Contacts contacts = Contacts.masked(SUBMITTER);
		assertThat(contacts.toString() + contacts.name() + contacts.email() + contacts.phone() + contacts.position())
			.doesNotContain("Фамилия", "author", "7000", "инженер");
		assertThat(contacts.name()).startsWith("Ф");
	}

}
