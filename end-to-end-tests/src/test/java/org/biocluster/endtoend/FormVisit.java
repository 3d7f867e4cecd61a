package org.biocluster.endtoend;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/// Somebody who comes to the home page and sends a proposal, finding everything by what it's called.
final class FormVisit {

	private final Page page;

	private final Words words;

	FormVisit(Page page, Words words) {
		this.page = page;
		this.words = words;
	}

	void submit(String url) {
		this.page.navigate(url);
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(this.words.say("begin")))
			.first()
			.click();
		choose("type", "priority-direction");
		field("title").fill(this.words.say("my title"));
		field("body").fill(this.words.say("my body"));
		choose("sector", "industrial");
		choose("organisation", "company");
		field("name").fill("Biocompany");
		choose("region", "RU-MOW");
		field("surname").fill("Иванова");
		field("given name").fill("Анна");
		field("e-mail").fill("browser@biocluster.example");
		field("consent").check();
		field("confirmation").check();
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(this.words.say("send"))).click();
	}

	private void choose(String what, String code) {
		field(what).selectOption(code);
	}

	private Locator field(String what) {
		return this.page.getByLabel(Pattern.compile("^\\s*" + this.words.say(what))).first();
	}

}
