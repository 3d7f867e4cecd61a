package org.biocluster.endtoend;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import org.biocluster.testsupport.system.ProposalSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// Every page of the experts, as people with a screen reader, a small phone or a large desktop meet it.
@ExtendWith(SharedSystem.class)
class AccessibilityIT {

	private static Chromium chromium;

	private final ProposalSystem system;

	AccessibilityIT(ProposalSystem system) {
		this.system = system;
	}

	@BeforeAll
	static void open() {
		chromium = Chromium.open();
	}

	@AfterAll
	static void close() {
		if (chromium != null) {
			chromium.close();
		}
	}

	@ParameterizedTest
	@EnumSource
	void hasPagesThatAreAccessible(Words words) {
		Page expert = chromium.window(words.language());
		expert.navigate(this.system.intakeUrl() + "/proposals/new");
		expert.locator(".buttons button[value=next]").click();
		assertThat(expert.locator("#errors-title")).isVisible();
		PageCheck.assertGood(expert);
		new FormVisit(expert, words, PageCheck::assertGood).submit(this.system.intakeUrl());
		assertThat(expert.locator("#manage-link")).isVisible();
		PageCheck.assertGood(expert);
		String manage = expert.locator("#manage-link").getAttribute("href");
		for (String page : List.of(expert.locator("#status-link").getAttribute("href"), manage, manage + "/amendment",
				this.system.intakeUrl() + "/consents/personal-data", this.system.intakeUrl() + "/problems/stale",
				this.system.intakeUrl() + "/nothing-here")) {
			expert.navigate(page);
			PageCheck.assertGood(expert);
		}
	}

	/// `BrowserIT` does it in Russian.
	@ParameterizedTest
	@EnumSource(names = "ENGLISH")
	void takesAProposalByTheKeyboardAlone(Words words) {
		Page expert = chromium.window(words.language());
		expert.navigate(this.system.intakeUrl() + "/proposals/new");
		new Keyboard(expert).submit(words.say("my title"), words.say("my body"));
		assertThat(expert.getByText(Pattern.compile(words.say("number"))).first()).isVisible();
	}

	/// `BrowserIT` does it in English.
	@ParameterizedTest
	@EnumSource(names = "RUSSIAN")
	void takesAProposalWithoutScriptsOnASmallPhone(Words words) {
		Page expert = chromium.phoneWithoutScripts(words.language());
		new FormVisit(expert, words).submit(this.system.intakeUrl());
		assertThat(expert.getByText(Pattern.compile(words.say("number"))).first()).isVisible();
	}

}
