package org.biocluster.taxonomy.json;

import java.util.HashSet;
import java.util.List;

import org.biocluster.language.Language;
import org.biocluster.taxonomy.Taxonomy;
import org.biocluster.taxonomy.Term;
import org.biocluster.taxonomy.TermList;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TaxonomyJsonTest {

	private static final Taxonomy LISTS = TaxonomyJson.shipped();

	@Test
	void everyListHasTheNumberOfEntriesThatTheFormIsBuiltFor() {
		assertThat(LISTS.types().codes()).hasSize(7);
		assertThat(LISTS.agenda().codes()).hasSize(6).allMatch(LISTS.types()::contains);
		assertThat(LISTS.aspects().codes()).hasSize(4);
		assertThat(LISTS.sectors().codes()).hasSize(10);
		assertThat(LISTS.themes().codes()).hasSize(7);
		assertThat(LISTS.organisationTypes().codes()).hasSize(9);
		assertThat(LISTS.regions().codes()).hasSize(4);
		assertThat(LISTS.documents().codes()).hasSize(4);
		assertThat(LISTS.counterparts().codes()).hasSize(4);
		assertThat(LISTS.participationForms().codes()).hasSize(5);
		assertThat(LISTS.rejectionGrounds().codes()).hasSize(6);
		assertThat(LISTS.statuses().codes()).hasSize(16);
		assertThat(LISTS.decisionCodes().codes()).hasSize(9);
	}

	@Test
	void everyEntryHasANameInBothLanguagesAndItsOwnCode() {
		for (TermList list : List.of(LISTS.types(), LISTS.agenda(), LISTS.aspects(), LISTS.sectors(), LISTS.themes(),
				LISTS.organisationTypes(), LISTS.regions(), LISTS.documents(), LISTS.counterparts(),
				LISTS.participationForms(), LISTS.projectStages(), LISTS.directionKinds(), LISTS.programmeSections(),
				LISTS.rejectionGrounds(), LISTS.statuses(), LISTS.decisionCodes())) {
			assertThat(list.terms()).isNotEmpty().allSatisfy((term) -> {
				assertThat(term.name().ru()).isNotBlank();
				assertThat(term.name().en()).isNotBlank().doesNotContainPattern("\\p{IsCyrillic}");
			});
			assertThat(new HashSet<>(list.codes())).hasSameSizeAs(list.codes());
		}
	}

	@Test
	void typesAspectsAndSectorsComeWithHelp() {
		for (TermList list : List.of(LISTS.types(), LISTS.aspects(), LISTS.sectors())) {
			assertThat(list.terms()).extracting(Term::help)
				.noneMatch((help) -> help.ru().isBlank() || help.en().isBlank());
		}
	}

	@Test
	void nameOfAnUnknownCodeIsTheCode() {
		assertThat(LISTS.types().name("other", Language.EN)).isEqualTo("Other / not sure");
		assertThat(LISTS.types().name("retired", Language.RU)).isEqualTo("retired");
		assertThat(LISTS.types().find("retired")).isEmpty();
	}

}
