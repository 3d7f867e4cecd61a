package org.biocluster.submission;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.biocluster.language.Language;
import org.biocluster.proposal.Classification;
import org.biocluster.proposal.Submitter;
import org.biocluster.proposal.TextKind;
import org.biocluster.text.ContentKey;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Hashes of this form are kept with every proposal: it cannot change.
class CanonicalFormTest {

	private static final String FORM = """
			submission/1
			language=2:ru
			type=18:priority-direction
			aspect=0:
			sectors=1:2
			sectors=10:industrial
			sectors=7:marine-
			crossSector=5:false
			themes=1:0
			organisationType=7:company
			region=6:RU-MOW
			documents=1:0
			counterparts=1:0
			participationForm=0:
			projectStage=0:
			due=0:
			related=0:
			joinGroups=1:0
			text.title=11:Ферменты 🧬
			text.body=%d:%s
			surname=7:Иванова
			givenName=4:Анна
			patronymic=0:
			position=0:
			email=16:anna@example.org
			phone=0:
			publication=4:true
			publishable=1:1
			publishable=4:name
			channel=3:api
			source=0:
			externalId=0:
			""";

	private final ContentKey key = new ContentKey(new byte[32]);

	@Test
	void isHashedWholeAndEachTextOfIt() {
		String body = "Текст №1 с переносом\nи «кавычками». ".repeat(300);
		Map<TextKind, String> texts = new EnumMap<>(Map.of(TextKind.TITLE, "Ферменты 🧬", TextKind.BODY, body));
		CanonicalForm.ContentHashes hashes = CanonicalForm.hashes(submission(texts), this.key);

		assertThat(hashes.whole()).isEqualTo(this.key.hash(FORM.formatted(body.length(), body)));
		texts.forEach((kind, text) -> assertThat(hashes.texts()).containsEntry(kind, this.key.hash(text)));
	}

	private static Submission submission(Map<TextKind, String> texts) {
		Classification classification = new Classification("priority-direction", null, List.of("industrial", "marine-"),
				false, List.of(), "company", "RU-MOW", List.of(), List.of(), null, null, null, null, List.of());
		Submitter submitter = new Submitter("Иванова", "Анна", null, null, "anna@example.org", null, Language.RU,
				List.of("name"));
		return new Submission(classification, Language.RU, texts, List.of(), submitter, true, "api", null, null,
				List.of(), List.of(), null);
	}

}
