package org.biocluster.endtoend;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PageTemplatesTest {

	@ParameterizedTest
	@ValueSource(strings = { "proposal-intake", "proposal-desk" })
	void sayWhatTheyAreCalled(String module) {
		assertThat(PageTemplates.of(module)).contains("error");
	}

}
