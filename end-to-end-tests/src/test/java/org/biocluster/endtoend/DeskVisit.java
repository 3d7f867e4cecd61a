package org.biocluster.endtoend;

import com.microsoft.playwright.Page;
import org.biocluster.testsupport.system.Account;
import org.biocluster.testsupport.system.ProposalSystem;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// Somebody who works at the desk with the keyboard alone.
final class DeskVisit {

	private final Page page;

	private final Keyboard keys;

	private final String url;

	private final Words words;

	DeskVisit(Page page, String url, Words words) {
		this.page = page;
		this.keys = new Keyboard(page);
		this.url = url;
		this.words = words;
	}

	/// A window of somebody new who has signed in.
	static Page signedIn(ProposalSystem system, Chromium chromium, Words words, Account account) {
		return new DeskVisit(chromium.window(words.language()), system.deskUrl(), words).signIn(account).page();
	}

	Page page() {
		return this.page;
	}

	Keyboard keys() {
		return this.keys;
	}

	/// The desk greets in Russian; whoever wants another language chooses it once.
	DeskVisit signIn(Account account) {
		this.page.navigate(this.url + "/inbox");
		if (this.words != Words.RUSSIAN) {
			this.keys.goBackTo("a[hreflang=en]");
			this.keys.press("Enter");
			this.page.waitForSelector("html[lang=en]");
		}
		this.keys.type("#username", account.user());
		this.keys.type("#password", account.password());
		this.keys.press("Enter");
		this.page.waitForSelector("#live");
		return this;
	}

	/// Finds a proposal by its words and opens it.
	void open(String id, String title) {
		this.page.navigate(this.url + "/inbox");
		this.page.waitForSelector("#live");
		this.keys.press("/");
		this.page.keyboard().insertText(title);
		this.keys.press("Enter");
		this.page.waitForURL("**q=**");
		assertThat(this.page.locator("#q")).hasValue(title);
		for (int line = 0; line < 50 && !this.keys.isAt("#p-" + id); line++) {
			this.keys.press("j");
		}
		this.keys.goTo("#p-" + id);
		this.keys.press("Enter");
		this.page.waitForURL("**/proposals/" + id + "*");
	}

	/// Opens the form of an action.
	void begin(String action) {
		this.keys.use("#do-" + action + " > summary");
	}

	/// Sends the form of an action and waits for what came of it.
	void send(String action) {
		this.keys.use("#do-" + action + " form button");
		awaitDone(action);
	}

	/// Does what needs no words.
	void doAtOnce(String action) {
		this.keys.use("#do-" + action + " button");
		awaitDone(action);
	}

	private void awaitDone(String action) {
		this.page.waitForURL("**done=" + action + "**");
		assertThat(this.page.locator("#outcome[role=status]")).isVisible();
	}

}
