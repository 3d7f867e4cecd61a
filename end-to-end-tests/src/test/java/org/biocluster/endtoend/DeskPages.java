package org.biocluster.endtoend;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.biocluster.testsupport.system.Account;
import org.biocluster.testsupport.system.ProposalSystem;
import org.biocluster.testsupport.system.Receipt;
import org.biocluster.testsupport.system.Submission;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// Every page of the desk, each as somebody who works with it meets it, empty and full, right and wrong.
final class DeskPages {

	private static final String GROUP = "industrial-biotech";

	private final ProposalSystem system;

	private final Chromium chromium;

	private final Words words;

	DeskPages(ProposalSystem system, Chromium chromium, Words words) {
		this.system = system;
		this.chromium = chromium;
		this.words = words;
	}

	void assertGood() {
		stranger();
		List<String> ids = List.of(submitted(1), submitted(2), submitted(3));
		chair(ids);
		secretariat(ids.getFirst());
		overseers(ids.getFirst());
	}

	private String submitted(int number) {
		Receipt receipt = this.system.intake().submit(Submission.valid("desk-pages-" + number + "@biocluster.example"));
		this.system.deskAs(this.system.accounts().chairOf(GROUP)).awaitInInbox(GROUP, receipt.id());
		return receipt.id();
	}

	private void stranger() {
		Page page = this.chromium.window(this.words.language());
		look(page, "/login");
		look(page, "/login?wrong");
	}

	private void chair(List<String> ids) {
		Page page = signedIn(this.system.accounts().chairOf(GROUP));
		look(page, "/inbox?q=nothing", "/inbox?status=any&sort=due", "/inbox", "/overview", "/policy", "/sessions",
				"/nothing-here", "/proposals/" + ids.getFirst());
		everyFormOf(page);
		redirectWithoutAReason(page, ids.getFirst());
		look(page, "/proposals/" + ids.getFirst() + "/contacts", "/papers/summary?list=status%3Dany",
				"/papers/agenda?list=status%3Dany", "/papers/journal?list=status%3Dany", "/authors");
		page.locator("#surname").fill("иван");
		page.locator("main form button").click();
		PageCheck.assertGood(page);
		session(page, ids);
	}

	/// The forms that somebody has opened.
	private static void everyFormOf(Page page) {
		page.evaluate("() => document.querySelectorAll('details').forEach((one) => {"
				+ " one.removeAttribute('name'); one.open = true; })");
		PageCheck.assertGood(page);
	}

	private void redirectWithoutAReason(Page page, String id) {
		page.navigate(this.system.deskUrl() + "/proposals/" + id);
		page.locator("#do-redirect > summary").click();
		page.locator("#redirect-to").selectOption("agri-food");
		page.locator("#redirect-reason").fill("мало");
		page.locator("#do-redirect form button").click();
		assertThat(page.locator("#outcome[role=alert]")).isVisible();
		PageCheck.assertGood(page);
	}

	private void session(Page page, List<String> ids) {
		page.navigate(this.system.deskUrl() + "/sessions");
		page.locator("#number").fill("5");
		page.locator("#date").fill("2030-05-05");
		page.locator("section[aria-labelledby=new] button").click();
		page.waitForURL("**/sessions/" + GROUP + "-*");
		String session = page.url().substring(page.url().lastIndexOf('/') + 1);
		look(page, "/sessions");
		bulk(page, "take", ids, false);
		bulk(page, "put-on-agenda", ids, true, "#put-on-agenda-session-sessionId", session,
				"#put-on-agenda-session-item", "1");
		bulk(page, "propose-decision", ids, true, "#propose-decision-decision-code", "note",
				"#propose-decision-decision-reasons-ru", Words.RUSSIAN.say("reason"),
				"#propose-decision-decision-withoutOpinions", Words.RUSSIAN.say("reason"));
		look(page, "/sessions/" + session, "/proposals/" + ids.getFirst());
		page.navigate(this.system.deskUrl() + "/sessions/" + session);
		page.locator("#protocolNumber").fill("5");
		page.locator("#protocolDate").fill("2026-11-11");
		page.locator("section[aria-labelledby=release] button").click();
		PageCheck.assertGood(page);
		page.locator("form[action$='/release/run'] button").click();
		assertThat(page.locator("#outcome")).isVisible();
		PageCheck.assertGood(page);
	}

	/// @param typed selectors of fields and what they get; one that is not there is left
	/// out
	private void bulk(Page page, String action, List<String> ids, boolean looking, String... typed) {
		page.navigate(this.system.deskUrl() + "/bulk?action=" + action + "&id=" + String.join("&id=", ids));
		for (int at = 0; at < typed.length; at += 2) {
			Locator field = page.locator(typed[at]);
			if (field.count() > 0 && "SELECT".equals(field.evaluate("(one) => one.tagName"))) {
				field.selectOption(typed[at + 1]);
			}
			else if (field.count() > 0) {
				field.fill(typed[at + 1]);
			}
		}
		check(page, looking);
		if (page.locator("form[action='/bulk'] button").count() > 0) {
			page.locator("form[action='/bulk'] button").first().click();
			page.waitForSelector("form[action='/bulk/run']");
			check(page, looking);
		}
		page.locator("form[action='/bulk/run'] button").first().click();
		assertThat(page.locator("#outcome")).isVisible();
		check(page, looking);
	}

	private static void check(Page page, boolean looking) {
		if (looking) {
			PageCheck.assertGood(page);
		}
	}

	private void secretariat(String id) {
		Page page = signedIn(this.system.accounts().withRole("SECRETARIAT"));
		look(page, "/overview", "/deliveries", "/register", "/proposals/" + id);
		everyFormOf(page);
		page.navigate(this.system.deskUrl() + "/register");
		page.evaluate("() => document.querySelectorAll('[required]').forEach((one) => one.required = false)");
		page.locator("main form button").last().click();
		assertThat(page.locator("#outcome[role=alert]")).isVisible();
		PageCheck.assertGood(page);
	}

	private void overseers(String id) {
		Page administrator = signedIn(this.system.accounts().administrator());
		look(administrator, "/people", "/administration/rebuild", "/administration/dead-letters",
				"/administration/history", "/overview");
		Page auditor = signedIn(this.system.accounts().withRole("AUDITOR"));
		look(auditor, "/overview", "/proposals/" + id, "/proposals/" + id + "/contacts", "/administration/rebuild");
	}

	private Page signedIn(Account account) {
		DeskVisit visit = new DeskVisit(this.chromium.window(this.words.language()), this.system.deskUrl(), this.words);
		return visit.signIn(account).page();
	}

	private void look(Page page, String... addresses) {
		for (String address : addresses) {
			page.navigate(this.system.deskUrl() + address);
			PageCheck.assertGood(page);
		}
	}

}
