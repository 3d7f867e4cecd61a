package org.biocluster.endtoend;

import java.util.Set;
import java.util.TreeSet;

import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/// Checks pages and remembers which templates they were made from, so that no page is added that nobody looks at.
final class SeenPages {

	private static final String NAMES = "() => [...document.querySelectorAll('[data-page]')].map((one) => one.dataset.page).join()";

	private final Set<String> names = new TreeSet<>();

	/// Checks the page as it is now.
	void look(Page page) {
		this.names.add((String) page.evaluate(NAMES));
		PageCheck.assertGood(page);
	}

	/// The same with everything opened that somebody can open.
	void lookAtEverything(Page page) {
		look(page);
		page.evaluate("() => document.querySelectorAll('details').forEach((one) => {"
				+ " one.removeAttribute('name'); one.open = true; })");
		look(page);
	}

	void assertEveryPageOf(String module) {
		assertThat(this.names).as("pages of " + module + " that were looked at").isEqualTo(PageTemplates.of(module));
	}

}
