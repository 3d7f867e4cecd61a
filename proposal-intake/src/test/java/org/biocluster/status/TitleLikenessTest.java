package org.biocluster.status;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TitleLikenessTest {

	@ParameterizedTest
	@CsvSource({ "Создать полигон промышленных ферментов, Полигон для промышленного фермента создать, true",
			"Учёт отходов в столице, Учет отхода в столице!, true",
			"Создать полигон промышленных ферментов, Создать рабочую группу по ферментам, false",
			"Субсидии для экспорта, Гранты молодым учёным, false", "'', '', false" })
	void callsTitlesSimilarAsAPersonWould(String one, String other, boolean similar) {
		assertThat(TitleLikeness.of(one, other) >= TitleLikeness.SIMILAR).isEqualTo(similar);
		assertThat(TitleLikeness.of(other, one) >= TitleLikeness.SIMILAR).isEqualTo(similar);
	}

}
