package org.biocluster.endtoend;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;

/// Somebody who comes to the home page and sends a proposal, finding everything by what it's called.
final class FormVisit {

	private static final Locator.WaitForOptions ATTACHED = new Locator.WaitForOptions()
		.setState(WaitForSelectorState.ATTACHED);

	private static final String FILE = "расчёт.pdf";

	private final Page page;

	private final Words words;

	private final Consumer<Page> look;

	FormVisit(Page page, Words words) {
		this(page, words, (_) -> {
		});
	}

	/// @param look at every page on the way
	FormVisit(Page page, Words words, Consumer<Page> look) {
		this.page = page;
		this.words = words;
		this.look = look;
	}

	void submit(String url) {
		this.page.navigate(url);
		this.look.accept(this.page);
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(this.words.say("begin")))
			.first()
			.click();
		this.look.accept(this.page);
		fillInTheProposal();
		next("2");
		fillInTheAuthor();
		next("3");
		this.page.getByText(FILE).first().waitFor();
		field("confirmation").check();
		press("send");
	}

	private void fillInTheProposal() {
		this.page.locator("input[name=type][value=priority-direction]").check();
		field("title").fill(this.words.say("my title"));
		field("body").fill(this.words.say("my body"));
		choose("sector", "industrial");
		attach();
	}

	/// Goes up at once, or without scripts with the button that leads on.
	private void attach() {
		this.page.locator("#file")
			.setInputFiles(new FilePayload(FILE, "application/pdf", "%PDF-1.4 1".getBytes(StandardCharsets.UTF_8)));
	}

	private void fillInTheAuthor() {
		field("consent").check();
		choose("organisation", "company");
		field("name").fill("Biocompany");
		choose("region", "RU-MOW");
		field("surname").fill("Иванова");
		field("given name").fill("Анна");
		field("e-mail").fill("browser@biocluster.example");
	}

	private void next(String step) {
		press("next");
		this.page.locator("input[name=step][value='%s']".formatted(step)).waitFor(ATTACHED);
		this.look.accept(this.page);
	}

	private void press(String button) {
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(this.words.say(button)).setExact(true))
			.click();
	}

	private void choose(String what, String code) {
		field(what).selectOption(code);
	}

	private Locator field(String what) {
		return this.page.getByLabel(Pattern.compile("^\\s*" + this.words.say(what))).first();
	}

}
