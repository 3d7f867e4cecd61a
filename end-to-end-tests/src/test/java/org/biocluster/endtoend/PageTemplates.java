package org.biocluster.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/// The templates that are whole pages. Each says in `data-page` what it is called, since a page doesn't show what it was
/// made from.
final class PageTemplates {

	/// In every template of a page, and in none of a part.
	private static final String A_PAGE = "layout :: page(";

	private static final Pattern NAME = Pattern.compile("data-page=\"([^\"]*)\"");

	private PageTemplates() {
	}

	static Set<String> of(String module) {
		Path templates = Path.of(System.getProperty("biocluster.root", ".."), module, "src/main/resources/templates");
		try (Stream<Path> files = Files.list(templates)) {
			return files.filter(PageTemplates::isPage)
				.map(PageTemplates::name)
				.collect(Collectors.toCollection(TreeSet::new));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean isPage(Path file) {
		return Files.isRegularFile(file) && text(file).contains(A_PAGE);
	}

	private static String name(Path file) {
		String name = file.getFileName().toString().replace(".html", "");
		Matcher said = NAME.matcher(text(file));
		assertThat(said.results().map((match) -> match.group(1))).as("data-page of %s", file).containsExactly(name);
		return name;
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
