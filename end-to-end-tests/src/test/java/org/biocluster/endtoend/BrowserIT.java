package org.biocluster.endtoend;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.biocluster.testsupport.system.Account;
import org.biocluster.testsupport.system.ProposalSystem;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@ExtendWith({ SharedSystem.class, SharedBrowser.class })
class BrowserIT {

	private static final String GROUP = "industrial-biotech";

	private final ProposalSystem system;

	private final Chromium chromium;

	private final Submitting submitting;

	BrowserIT(ProposalSystem system, Chromium chromium) {
		this.system = system;
		this.chromium = chromium;
		this.submitting = new Submitting(system, chromium);
	}

	@ParameterizedTest
	@EnumSource
	void showsTheAuthorWhereTheProposalWentAndWhy(Words words) {
		Page expert = this.chromium.window(words.language());
		new FormVisit(expert, words).submit(this.system.intakeUrl());

		assertThat(expert.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words.say("received"))))
			.isVisible();
		assertThat(expert.getByText(Pattern.compile(words.say("number"))).first()).isVisible();
		assertThat(expert.getByText(words.say("moscow")).first()).isVisible();
		assertThat(expert.getByText(words.say("group")).first()).isVisible();
		assertThat(region(expert, words.say("why"))).containsText(Pattern.compile(words.alphabet()));
		link(expert, words.say("follow")).click();
		assertThat(expert.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words.say("progress"))))
			.isVisible();
		assertThat(expert.getByText(Pattern.compile(words.say("number"))).first()).isVisible();
		assertThat(region(expert, words.say("why"))).containsText(Pattern.compile(words.alphabet()));
	}

	@ParameterizedTest
	@EnumSource(names = "ENGLISH")
	void takesAProposalWithoutScriptsOnASmallPhone(Words words) {
		this.submitting.withoutScriptsOnAPhone(words);
	}

	@ParameterizedTest
	@EnumSource(names = "RUSSIAN")
	void takesAProposalByTheKeyboardAlone(Words words) {
		this.submitting.byKeyboard(words);
	}

	@ParameterizedTest
	@EnumSource
	void showsTheChairANewProposalWithoutReload(Words words) {
		Page chair = signedIn(words, this.system.accounts().chairOf(GROUP));
		Locator news = link(chair, words.say("my title"));
		int before = news.count();
		chair.evaluate("() => { window.neverReloaded = true; }");
		new FormVisit(this.chromium.window(words.language()), words).submit(this.system.intakeUrl());

		assertThat(news).hasCount(before + 1);
		org.assertj.core.api.Assertions.assertThat(chair.evaluate("() => window.neverReloaded === true"))
			.isEqualTo(true);
		news.first().click();
		assertThat(chair.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words.say("my title"))))
			.isVisible();
		assertThat(region(chair, words.say("why here"))).containsText(Pattern.compile(words.alphabet()));
		assertThat(chair.getByText(words.say("my body")).first()).isVisible();
	}

	@ParameterizedTest
	@EnumSource
	void rebuildsTheInboxByAButton(Words words) {
		Page page = signedIn(words, this.system.accounts().administrator());
		page.navigate(this.system.deskUrl() + "/administration/rebuild");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words.say("rebuild"))).click();
		assertThat(page.locator("#progress section").first()).containsText(words.say("finished"));
		assertThat(page.locator("#progress section").first()).containsText(words.say("equal"));
	}

	private Page signedIn(Words words, Account account) {
		Page page = this.chromium.window(words.language());
		page.navigate(this.system.deskUrl() + "/inbox");
		chooseLanguage(page, words);
		page.getByLabel(words.say("user")).fill(account.user());
		page.getByLabel(words.say("password")).fill(account.password());
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words.say("enter"))).click();
		assertThat(page.getByText(account.user()).first()).isVisible();
		return page;
	}

	/// The desk greets in Russian; whoever wants another language chooses it once.
	private static void chooseLanguage(Page page, Words words) {
		Locator other = page.locator("a[hreflang=%s]".formatted(words.language().substring(0, 2)));
		if (other.count() > 0) {
			other.first().click();
		}
	}

	private static Locator link(Page page, String name) {
		return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
	}

	private static Locator region(Page page, String name) {
		return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name));
	}

}
