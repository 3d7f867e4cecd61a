package org.biocluster.inbox;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class InboxSearchTest {

	@ParameterizedTest
	@ValueSource(strings = { "MBK-2026-00012", "МБК-2026-00012", "мбк-2026-00012", "mbk 2026 12", "2026-00012",
			" МBК-2026–12 ", "№ МБК-2026-12", "МБК2026-12", "МБК/2026/12", "мбк\u00a02026\u201112", "No. MBK.2026.12",
			"MBK_2026_12" })
	void readsANumberInAnySpelling(String typed) {
		assertThat(InboxSearch.parse(typed)).hasValue(new InboxSearch("MBK-2026-00012", null));
	}

	@Test
	void makesPrefixesOfWordsAndLeavesOperatorsOut() {
		assertThat(InboxSearch.parse("Биогаз & !(станции):*")).hasValue(new InboxSearch(null, "биогаз:* & станции:*"));
	}

	@Test
	void leavesOutWhatNoTextIsFoundBy() {
		assertThat(InboxSearch.parse("Biofuel for the buses")).hasValue(new InboxSearch(null, "biofuel:* & buses:*"));
		assertThat(InboxSearch.parse("for the")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "&|!()", "'" })
	void looksForNothingWhenNothingIsAsked(String typed) {
		assertThat(InboxSearch.parse(typed)).isEmpty();
	}

}
