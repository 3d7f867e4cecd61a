package org.biocluster.endtoend;

import java.util.List;

import com.microsoft.playwright.Page;
import org.biocluster.testsupport.system.ProposalSystem;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// Every page of experts and staff, as people with a screen reader, a small phone or a large desktop meet it.
@ExtendWith({ SharedSystem.class, SharedBrowser.class })
class AccessibilityIT {

	private final ProposalSystem system;

	private final Chromium chromium;

	private final Submitting submitting;

	AccessibilityIT(ProposalSystem system, Chromium chromium) {
		this.system = system;
		this.chromium = chromium;
		this.submitting = new Submitting(system, chromium);
	}

	@ParameterizedTest
	@EnumSource
	void hasPagesThatAreAccessible(Words words) {
		Page expert = this.chromium.window(words.language());
		expert.navigate(this.system.intakeUrl() + "/proposals/new");
		expert.locator(".buttons button[value=next]").click();
		assertThat(expert.locator("#errors-title")).isVisible();
		PageCheck.assertGood(expert);
		new FormVisit(expert, words, PageCheck::assertGood).submit(this.system.intakeUrl());
		assertThat(expert.locator("#manage-link")).isVisible();
		PageCheck.assertGood(expert);
		String manage = expert.locator("#manage-link").getAttribute("href");
		for (String page : List.of(expert.locator("#status-link").getAttribute("href"), manage, manage + "/amendment",
				this.system.intakeUrl() + "/links", this.system.intakeUrl() + "/consents/personal-data",
				this.system.intakeUrl() + "/problems/stale", this.system.intakeUrl() + "/nothing-here")) {
			expert.navigate(page);
			PageCheck.assertGood(expert);
		}
	}

	@ParameterizedTest
	@EnumSource
	void hasPagesForStaffThatAreAccessible(Words words) {
		new DeskPages(this.system, this.chromium, words).assertGood();
	}

	/// `BrowserIT` does it in Russian.
	@ParameterizedTest
	@EnumSource(names = "ENGLISH")
	void takesAProposalByTheKeyboardAlone(Words words) {
		this.submitting.byKeyboard(words);
	}

	/// `BrowserIT` does it in English.
	@ParameterizedTest
	@EnumSource(names = "RUSSIAN")
	void takesAProposalWithoutScriptsOnASmallPhone(Words words) {
		this.submitting.withoutScriptsOnAPhone(words);
	}

}
