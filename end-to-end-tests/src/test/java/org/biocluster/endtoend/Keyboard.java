package org.biocluster.endtoend;

import com.microsoft.playwright.Page;

import static org.assertj.core.api.Assertions.assertThat;

/// Somebody without a mouse: gets everywhere with the Tab key, in the order of the page.
final class Keyboard {

	private static final int MOST_STEPS = 150;

	private static final int MOST_CHOICES = 60;

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

	/// Writes into a field.
	void type(String selector, String text) {
		goTo(selector);
		this.page.keyboard().insertText(text);
	}

	/// Writes a day whose number is that of its month, which every order of the parts
	/// understands.
	void typeDay(String selector, int dayAndMonth, int year) {
		goTo(selector);
		this.page.keyboard().type("%1$02d%1$02d%2$d".formatted(dayAndMonth, year));
	}

	/// Goes down a list until a value is chosen.
	void choose(String selector, String value) {
		goTo(selector);
		for (int step = 0; step < MOST_CHOICES; step++) {
			if (value.equals(this.page.evaluate("() => document.activeElement.value"))) {
				return;
			}
			press("ArrowDown");
		}
		throw new AssertionError(selector + " does not offer " + value);
	}

	/// Goes to a button, a link or a summary and presses it.
	void use(String selector) {
		goTo(selector);
		press("Enter");
	}

	void goTo(String selector) {
		go("Tab", selector);
	}

	/// Goes the other way.
	void goBackTo(String selector) {
		go("Shift+Tab", selector);
	}

	void press(String key) {
		this.page.keyboard().press(key);
	}

	boolean isAt(String selector) {
		return Boolean.TRUE.equals(this.page.evaluate("(wanted) => document.activeElement.matches(wanted)", selector));
	}

	private void go(String key, String selector) {
		for (int step = 0; step < MOST_STEPS && !isAt(selector); step++) {
			press(key);
		}
		if (!isAt(selector)) {
			throw new AssertionError("The key " + key + " does not lead to " + selector + " at " + this.page.url());
		}
		assertThat(this.page.evaluate("() => document.activeElement.offsetParent !== null")).as(selector)
			.isEqualTo(true);
	}

}
