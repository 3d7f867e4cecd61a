package org.biocluster.card;

import java.util.List;
import java.util.Map;

import org.biocluster.action.Action;
import org.biocluster.card.Field.Kind;
import org.biocluster.wording.Messages;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FormBodyTest {

	private static final Form DECISION = new Form(Action.PROPOSE_DECISION, List.of(
			Field.choice("decision.code", List.of()), Field.choice("decision.section", List.of()).onlyFor("include"),
			Field.of(FormBody.MERGE, Kind.LINE).onlyFor("merge"), Field.choice(FormBody.TEMPLATE, List.of()).optional(),
			Field.words("decision.reasons.ru"), Field.words("decision.reasons.en").optional()));

	@Test
	void saysOnlyWhatCountsForTheChoice() {
		assertThat(json(Map.of("decision.code", List.of("reject"), "decision.section", List.of("goals"),
				"decision.reasons.ru", List.of(" = 1 + 1 "), "unknown", List.of("x"))))
			.isEqualTo("{\"decision\":{\"code\":\"reject\",\"reasons\":{\"ru\":\" = 1 + 1 \"}}}");
	}

	@Test
	void takesANumberInAnySpelling() {
		assertThat(json(Map.of("decision.code", List.of("merge"), FormBody.MERGE, List.of("мбк-2026-12"))))
			.isEqualTo("{\"decision\":{\"code\":\"merge\",\"target\":\"MBK-2026-00012\"}}");
	}

	@Test
	void fillsEmptyReasonsFromTheReadyTextInBothLanguages() {
		assertThat(json(Map.of("decision.code", List.of("note"), "template", List.of("note"), "decision.reasons.en",
				List.of("Mine"))))
			.contains("принято к сведению", "\"en\":\"Mine\"")
			.doesNotContain("template");
	}

	@Test
	void keepsSeveralTextsApart() {
		Form questions = new Form(Action.REQUEST_CLARIFICATION, List.of(Field.of("questions", Kind.TEXTS)));
		assertThat(
				new FormBody(questions, Map.of("questions", List.of("Первый?", " ", "Второй?")), Messages.load()).json()
					.toString())
			.isEqualTo("{\"questions\":[\"Первый?\",\"Второй?\"]}");
	}

	private static String json(Map<String, List<String>> typed) {
		return new FormBody(DECISION, typed, Messages.load()).json().toString();
	}

}
