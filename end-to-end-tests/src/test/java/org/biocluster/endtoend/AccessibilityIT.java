package org.biocluster.endtoend;

import org.biocluster.testsupport.system.ProposalSystem;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
	void hasPagesForExpertsThatAreAccessible(Words words) {
		OpenRound.in(this.system);
		new ExpertPages(this.system, this.chromium, words).assertGood();
	}

	@ParameterizedTest
	@EnumSource
	void hasPagesForStaffThatAreAccessible(Words words) {
		OpenRound.in(this.system);
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
