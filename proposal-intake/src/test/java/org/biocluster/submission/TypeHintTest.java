package org.biocluster.submission;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TypeHintTest {

	@Test
	void suggestsATypeWhoseWordsStandInTheText() {
		assertThat(TypeHint.other("priority-direction", "Ввести субсидию и налоговые льготы для компаний"))
			.contains("support-measure");
		assertThat(TypeHint.other("other", "Introduce grants and a tax incentive")).contains("support-measure");
	}

	@Test
	void saysNothingWhereTheChosenTypeFitsOrOneWordIsAll() {
		assertThat(TypeHint.other("support-measure", "Субсидия и льгота, обсудить на заседании по повестке")).isEmpty();
		assertThat(TypeHint.other("priority-direction", "Признать ферменты; возможна субсидия")).isEmpty();
		assertThat(TypeHint.other("other", "")).isEmpty();
	}

}
