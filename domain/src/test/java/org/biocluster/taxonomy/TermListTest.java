package org.biocluster.taxonomy;

import java.time.LocalDate;
import java.util.List;

import org.biocluster.language.Bilingual;
import org.biocluster.language.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TermListTest {

	private static final LocalDate RETIRED = LocalDate.of(2026, 11, 1);

	private final TermList list = new TermList(List.of(term("new", null), term("old", RETIRED)));

	@Test
	void retiredEntryIsAcceptedForThirtyDaysAndNotOffered() {
		assertThat(this.list.accepts("old", RETIRED)).isTrue();
		assertThat(this.list.accepts("old", RETIRED.plusDays(30))).isTrue();
		assertThat(this.list.accepts("old", RETIRED.plusDays(31))).isFalse();
		assertThat(this.list.offers("old")).isFalse();
		assertThat(this.list.offered()).extracting(Term::code).containsExactly("new");
	}

	@Test
	void retiredEntryKeepsItsName() {
		assertThat(this.list.name("old", Language.EN)).isEqualTo("old in English");
		assertThat(this.list.contains("old")).isTrue();
	}

	@Test
	void entryInUseIsAlwaysAcceptedAndAnUnknownOneNever() {
		assertThat(this.list.accepts("new", LocalDate.MAX)).isTrue();
		assertThat(this.list.offers("new")).isTrue();
		assertThat(this.list.accepts("none", LocalDate.MIN)).isFalse();
		assertThat(this.list.offers("none")).isFalse();
	}

	private static Term term(String code, @Nullable LocalDate retiredOn) {
		return new Term(code, new Bilingual(code + " по-русски", code + " in English"), Bilingual.EMPTY, retiredOn);
	}

}
