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

	private final SeenPages seen = new SeenPages();

	DeskPages(ProposalSystem system, Chromium chromium, Words words) {
		this.system = system;
		this.chromium = chromium;
		this.words = words;
	}

	void assertGood() {
		stranger();
		List<String> ids = List.of(submitted(1), submitted(2), submitted(3));
		chair(ids);
		Account chair = this.system.accounts().chairOf(GROUP);
		this.system.deskAs(chair).post("/api/v1/proposals/" + submitted(4) + "/take", "{}");
		new OfficePages(this.system, this.chromium, this.words, this.seen).visit(ids.getFirst(), chair, submitted(5));
		this.seen.assertEveryPageOf("proposal-desk");
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
		Page page = DeskVisit.signedIn(this.system, this.chromium, this.words, this.system.accounts().chairOf(GROUP));
		look(page, "/inbox?q=nothing", "/inbox?status=any&sort=due", "/inbox", "/overview", "/policy", "/sessions",
				"/nothing-here", "/people", "/proposals/" + ids.getFirst());
		this.seen.lookAtEverything(page);
		redirectWithoutAReason(page, ids.getFirst());
		look(page, "/proposals/" + ids.getFirst() + "/contacts", "/papers/summary?list=status%3Dany",
				"/papers/agenda?list=status%3Dany", "/papers/journal?list=status%3Dany", "/authors");
		page.locator("#surname").fill("иван");
		page.locator("main form button").click();
		this.seen.look(page);
		session(page, ids);
	}

	private void redirectWithoutAReason(Page page, String id) {
		page.navigate(this.system.deskUrl() + "/proposals/" + id);
		page.locator("#do-redirect > summary").click();
		page.locator("#redirect-to").selectOption("agri-food");
		page.locator("#redirect-reason").fill("мало");
		page.locator("#do-redirect form button").click();
		assertThat(page.locator("#outcome[role=alert]")).isVisible();
		this.seen.look(page);
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
		this.seen.look(page);
		page.locator("form[action$='/release/run'] button").click();
		assertThat(page.locator("#outcome")).isVisible();
		this.seen.look(page);
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

	private void check(Page page, boolean looking) {
		if (looking) {
			this.seen.look(page);
		}
	}

	private void look(Page page, String... addresses) {
		for (String address : addresses) {
			page.navigate(this.system.deskUrl() + address);
			this.seen.look(page);
		}
	}

}
