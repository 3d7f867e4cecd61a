package org.biocluster.endtoend;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Assumptions;

/// A browser without a window. A developer without Chromium sees the tests skipped with the reason; CI must have it.
final class Chromium implements AutoCloseable {

	private static final Path PROGRAM = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));

	private static final double PATIENCE_MILLIS = 20_000;

	private final Playwright playwright;

	private final Browser browser;

	private Chromium(Playwright playwright) {
		this.playwright = playwright;
		this.browser = playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(PROGRAM).setHeadless(true));
	}

	static Chromium open() {
		boolean installed = Files.isExecutable(PROGRAM);
		if (!installed && "true".equals(System.getenv("CI"))) {
			throw new IllegalStateException("CI runs the browser tests, and there is no " + PROGRAM);
		}
		Assumptions.assumeTrue(installed,
				"no browser at " + PROGRAM + ": install Chromium or name it in the environment variable CHROMIUM");
		PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
		return new Chromium(Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
	}

	/// A window of somebody new who prefers the language.
	Page window(String language) {
		BrowserContext person = this.browser.newContext(new Browser.NewContextOptions().setLocale(language));
		person.setDefaultTimeout(PATIENCE_MILLIS);
		return person.newPage();
	}

	/// The same on a phone of the smallest size that is common, with scripts switched
	/// off.
	Page phoneWithoutScripts(String language) {
		BrowserContext person = this.browser.newContext(new Browser.NewContextOptions().setLocale(language)
			.setJavaScriptEnabled(false)
			.setViewportSize(320, 640));
		person.setDefaultTimeout(PATIENCE_MILLIS);
		return person.newPage();
	}

	@Override
	public void close() {
		this.browser.close();
		this.playwright.close();
	}

}
