package org.biocluster.wording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.biocluster.language.Language;
import org.biocluster.problem.web.ProblemCode;
import org.biocluster.proposal.Event;
import org.biocluster.proposal.Status;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MessagesTest {

	private static final Pattern USED = Pattern.compile("#\\{([a-z][a-z.-]+[a-z])[}(]");

	private final Messages messages = Messages.load();

	@Test
	void saysEverythingInBothLanguages() {
		assertThat(messages.all(Language.RU).keySet()).isEqualTo(messages.all(Language.EN).keySet());
	}

	@Test
	void showsMarksThatWouldTurnTheSentenceRound() {
		assertThat(messages.in(Language.RU, "sessions.of", "5\u202E\u2067<b>", "05.05.2030"))
			.isEqualTo("Заседание № 5[U+202E][U+2067]<b> от 05.05.2030");
	}

	@Test
	void countsInRussian() {
		assertThat(
				Stream.of(1, 2, 5, 11, 21, 22, 111).map((count) -> messages.in(Language.RU, "rebuild.records", count)))
			.containsExactly("1 запись", "2 записи", "5 записей", "11 записей", "21 запись", "22 записи",
					"111 записей");
		assertThat(messages.in(Language.EN, "rebuild.records", 1)).isEqualTo("1 record");
	}

	@Test
	void hasWordsForEveryProblemAndStatus() {
		List<String> keys = new ArrayList<>();
		Arrays.stream(ProblemCode.values()).forEach((code) -> {
			keys.add("problem." + code.code() + ".title");
			keys.add("problem." + code.code() + ".detail");
		});
		Arrays.stream(Status.values()).forEach((status) -> keys.add("status." + status.code()));
		assertThat(messages.all(Language.RU).keySet()).containsAll(keys);
	}

	@Test
	void hasWordsForEveryEventOfTheTimeline() {
		List<String> keys = new ArrayList<>();
		for (Class<?> kind : Event.class.getPermittedSubclasses()) {
			Arrays.stream(kind.getPermittedSubclasses()).forEach((type) -> keys.add("event." + type.getSimpleName()));
		}
		Stream.of("decision", "opinion", "registration").forEach((name) -> keys.add("event.DeadlineSet." + name));
		assertThat(keys).hasSizeGreaterThan(40);
		assertThat(messages.all(Language.RU).keySet()).containsAll(keys);
	}

	@Test
	void keepsWordsOutOfTemplatesAndKnowsEveryKeyInThem() throws IOException {
		try (Stream<Path> templates = Files.list(Path.of("src/main/resources/templates"))) {
			for (Path template : templates.toList()) {
				String html = Files.readString(template);
				assertThat(html).as(template.toString()).doesNotContainPattern("\\p{IsCyrillic}");
				Matcher used = USED.matcher(html);
				while (used.find()) {
					assertThat(messages.has(used.group(1))).as(template + " " + used.group(1)).isTrue();
				}
			}
		}
	}

}
