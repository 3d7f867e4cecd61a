package org.biocluster.wording;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorListTest {

	@Test
	void namesEveryCodeThatAnAnswerCanHave() throws IOException {
		String list = Files.readString(Path.of("../docs/errors.md"));
		Properties words = new Properties();
		try (Reader bundle = Files.newBufferedReader(Path.of("src/main/resources/messages_en.properties"))) {
			words.load(bundle);
		}
		assertThat(words.stringPropertyNames()).filteredOn((key) -> key.startsWith("error."))
			.allSatisfy((key) -> assertThat(list).contains("| `" + key.substring("error.".length()) + "` |"));
		assertThat(words.stringPropertyNames())
			.filteredOn((key) -> key.startsWith("problem.") && key.endsWith(".title"))
			.allSatisfy((key) -> assertThat(list)
				.contains("| `" + key.substring("problem.".length(), key.length() - ".title".length()) + "` |"));
	}

}
