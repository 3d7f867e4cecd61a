package org.biocluster.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/// Looks at a page as a program can: axe-core finds what can be found of WCAG 2.2 AA, nothing is wider than a small phone or a
/// desktop, and nothing asked for what the page's own policy forbids. With `-Dbiocluster.pictures=<directory>` it leaves pictures of both, and the page as it is printed, for
/// people to look at.
final class PageCheck {

	private static final String PROGRAM = read();

	private static final String RUN = """
			async () => (await axe.run(document, {
				runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
				.violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.html).join(' | '))""";

	private static final String TOO_WIDE = """
			() => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? []
				: [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1
					&& !one.closest('.scroll')).map((one) => one.outerHTML.slice(0, 200)).concat('too wide')""";

	private static final AtomicInteger PAGES = new AtomicInteger();

	private static final @Nullable String PICTURES = System.getProperty("biocluster.pictures");

	private PageCheck() {
	}

	static void assertGood(Page page) {
		String name = "%03d-%s".formatted(PAGES.incrementAndGet(), page.title().replaceAll("[^\\p{L}]+", "-"));
		assertThat((List<?>) page.evaluate("() => window.violations")).as("forbidden by the policy of " + page.url())
			.isEmpty();
		assertFits(page, 320, name);
		assertFits(page, 1280, name);
		page.evaluate(PROGRAM);
		assertThat((List<?>) page.evaluate(RUN)).as(page.url()).isEmpty();
		if (PICTURES != null) {
			page.pdf(new Page.PdfOptions().setPath(Path.of(PICTURES, name + "-print.pdf")).setFormat("A4"));
		}
		// Pictures and axe-core may have caused some.
		page.evaluate("() => { window.violations = []; }");
	}

	private static void assertFits(Page page, int width, String name) {
		page.setViewportSize(width, 720);
		assertThat((List<?>) page.evaluate(TOO_WIDE)).as(width + " px: " + page.url()).isEmpty();
		if (PICTURES != null) {
			Path picture = Path.of(PICTURES, name + "-" + width + ".png");
			page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
		}
	}

	private static String read() {
		try (InputStream program = PageCheck.class.getResourceAsStream("/axe.min.js")) {
			return new String(program.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
