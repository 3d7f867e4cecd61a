package org.biocluster.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.biocluster.action.FieldError;
import org.junit.jupiter.api.Test;

class AttemptTest {

	@Test
	void saysOfAnEmptyFieldThatItIsMissingAndOfAFilledOneWhatIsWrongEachOnce() {
		Attempt attempt = new Attempt("propose-decision", "1", 1L, "invalid",
				Map.of("decision.reasons.ru", List.of(" "), "decision.section", List.of("nowhere")),
				List.of(new FieldError("decision.reasons", "not-valid"), new FieldError("texts", "not-valid"),
						new FieldError("decision.section", "not-valid")),
				List.of());

		assertThat(attempt.problemsOf(field("decision.reasons.ru"))).containsExactly("required");
		assertThat(attempt.problemsOf(field("decision.section"))).containsExactly("not-valid");
		assertThat(attempt.problemsOf(field("decision.ground"))).isEmpty();
	}

	private static Field field(String name) {
		return new Field(name, Field.Kind.LINE, true, List.of(), Set.of(), null);
	}

}
