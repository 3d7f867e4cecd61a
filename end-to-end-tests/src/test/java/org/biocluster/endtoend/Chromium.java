package org.biocluster.endtoend;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/// A browser without a window. A developer without Chromium sees the tests skipped with the reason; CI must have it.
final class Chromium implements AutoCloseable {

	private static final Path PROGRAM = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));

	private static final double PATIENCE_MILLIS = 20_000;

	/// What the policy of a page forbade: with it, whatever somebody smuggled in would be
	/// seen here.
	private static final String VIOLATIONS = """
			window.violations = [];
			document.addEventListener('securitypolicyviolation',
				(event) => window.violations.push(event.violatedDirective + ' ' + event.blockedURI));""";

	private final Playwright playwright;

	private final Browser browser;

	private Chromium(Playwright playwright) {
		this.playwright = playwright;
		this.browser = playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(PROGRAM).setHeadless(true));
	}

	/// Why there can be no browser; empty where there is one, and where there must be
	/// one.
	static Optional<String> missing() {
		return Files.isExecutable(PROGRAM) || "true".equals(System.getenv("CI")) ? Optional.empty() : Optional
			.of("no browser at " + PROGRAM + ": install Chromium or name it in the environment variable CHROMIUM");
	}

	static Chromium open() {
		if (!Files.isExecutable(PROGRAM)) {
			throw new IllegalStateException("CI runs the browser tests, and there is no " + PROGRAM);
		}
		PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
		return new Chromium(Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
	}

	/// A window of somebody new who prefers the language.
	Page window(String language) {
		BrowserContext person = this.browser.newContext(new Browser.NewContextOptions().setLocale(language));
		person.setDefaultTimeout(PATIENCE_MILLIS);
		person.addInitScript(VIOLATIONS);
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
