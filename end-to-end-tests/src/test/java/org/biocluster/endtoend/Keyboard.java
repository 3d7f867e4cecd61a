package org.biocluster.endtoend;

import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/// Somebody without a mouse: gets everywhere with the Tab key, in the order of the page.
final class Keyboard {

	private static final int MOST_STEPS = 90;

	private final Page page;

	Keyboard(Page page) {
		this.page = page;
	}

	void submit(String title, String body) {
		goTo("input[name=type]");
		press("Space");
		type("#title", title);
		type("#body", body);
		goTo("#sectors-0");
		press("ArrowDown");
		goTo("button[name=go][value=next]");
		press("Enter");
		this.page.waitForSelector("#identity");
		goTo("#consents-personalData");
		press("Space");
		goTo("#organisationType");
		press("ArrowDown");
		type("#organisationName", "Biocompany");
		goTo("#region");
		press("ArrowDown");
		type("#submitter-surname", "Иванова");
		type("#submitter-givenName", "Анна");
		type("#submitter-email", "keyboard@biocluster.example");
		// The Enter key in a field does what the main button does.
		press("Enter");
		this.page.waitForSelector("#confirmedUnrestricted");
		goTo("#confirmedUnrestricted");
		press("Space");
		goTo("button[name=go][value=send]");
		press("Enter");
	}

	private void type(String selector, String text) {
		goTo(selector);
		this.page.keyboard().insertText(text);
	}

	private void goTo(String selector) {
		for (int step = 0; step < MOST_STEPS; step++) {
			press("Tab");
			if (Boolean.TRUE
				.equals(this.page.evaluate("(wanted) => document.activeElement.matches(wanted)", selector))) {
				assertThat(this.page.evaluate("() => document.activeElement.offsetParent !== null")).as(selector)
					.isEqualTo(true);
				return;
			}
		}
		throw new AssertionError("The Tab key does not lead to " + selector);
	}

	private void press(String key) {
		this.page.keyboard().press(key);
	}

}
