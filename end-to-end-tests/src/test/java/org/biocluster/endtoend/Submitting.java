package org.biocluster.endtoend;

import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import org.biocluster.testsupport.system.ProposalSystem;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// Ways to send a proposal in which a mouse, a large screen or scripts are missing; each ends with the number on the page.
final class Submitting {

	private final ProposalSystem system;

	private final Chromium chromium;

	Submitting(ProposalSystem system, Chromium chromium) {
		this.system = system;
		this.chromium = chromium;
	}

	void byKeyboard(Words words) {
		Page expert = this.chromium.window(words.language());
		expert.navigate(this.system.intakeUrl() + "/proposals/new");
		new Keyboard(expert).submit(words.say("my title"), words.say("my body"));
		assertNumber(expert, words);
	}

	void withoutScriptsOnAPhone(Words words) {
		Page expert = this.chromium.phoneWithoutScripts(words.language());
		new FormVisit(expert, words).submit(this.system.intakeUrl());
		assertNumber(expert, words);
	}

	private static void assertNumber(Page expert, Words words) {
		assertThat(expert.getByText(Pattern.compile(words.say("number"))).first()).isVisible();
	}

}
