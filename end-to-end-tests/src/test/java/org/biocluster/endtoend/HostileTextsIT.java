package org.biocluster.endtoend;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.SoftAssertions;
import org.biocluster.testsupport.system.Account;
import org.biocluster.testsupport.system.Answer;
import org.biocluster.testsupport.system.Desk;
import org.biocluster.testsupport.system.ProposalSystem;
import org.biocluster.testsupport.system.Receipt;
import org.biocluster.testsupport.system.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// What authors and staff may type that is meant to break the desk's pages: it is shown as it was typed, runs nothing, turns
/// no other words round, and makes no page wider than a small phone.
@ExtendWith({ SharedSystem.class, SharedBrowser.class })
class HostileTextsIT {

	private static final String GROUP = "industrial-biotech";

	private static final String SCRIPT = "\"'><script>window.hacked = 1</script><img src=x onerror=\"window.hacked = 1\">";

	/// Turns round whatever follows it, and does not end.
	private static final String TURNED = "\u202Eтекст\u2067🧬👩‍🔬";

	private static final String ENDLESS = "Ж".repeat(10_000);

	/// The words around those that turn round: only their own block may hold them,
	/// or something isolates them.
	private static final String NOT_ISOLATED = """
			() => {
				const found = [];
				const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
				for (let text = walker.nextNode(); text; text = walker.nextNode()) {
					let one = text.parentElement;
					if (!text.data.includes('\\u202E') || one.closest('option, textarea')) {
						continue;
					}
					while (getComputedStyle(one).display === 'inline' && !getComputedStyle(one).unicodeBidi.includes('isolate')) {
						one = one.parentElement;
					}
					if (one.textContent.trim() !== text.data.trim()) {
						found.push(one.outerHTML.slice(0, 200));
					}
				}
				return found;
			}""";

	private final ProposalSystem system;

	private final Chromium chromium;

	private final SoftAssertions pages = new SoftAssertions();

	HostileTextsIT(ProposalSystem system, Chromium chromium) {
		this.system = system;
		this.chromium = chromium;
	}

	@Test
	void areShownAsTheyWereTypedAndDoNothing() {
		Account account = this.system.accounts().chairOf(GROUP);
		Desk chair = this.system.deskAs(account);
		String markup = submitted(chair, 1, SCRIPT + TURNED, SCRIPT + TURNED + "Ж".repeat(100));
		String endless = submitted(chair, 2, "Щ".repeat(200), ENDLESS);
		for (String id : List.of(markup, endless)) {
			act(chair, id, "take", "{}");
			act(chair, id, "add-note", "{\"note\":%s,\"group\":\"%s\"}".formatted(json(SCRIPT + TURNED), GROUP));
			act(chair, id, "add-note", "{\"note\":%s,\"group\":\"%s\"}".formatted(json(ENDLESS), GROUP));
		}
		Page page = DeskVisit.signedIn(this.system, this.chromium, Words.RUSSIAN, account);
		String session = session(page);
		for (String id : List.of(markup, endless)) {
			act(chair, id, "put-on-agenda", "{\"session\":{\"sessionId\":\"%s\",\"item\":\"1\"}}".formatted(session));
			act(chair, id, "propose-decision", """
					{"session":{"sessionId":"%s","item":"1"},"decision":{"code":"note","reasons":{"ru":%s},
					"withoutOpinions":%s}}""".formatted(session, json(SCRIPT + TURNED), json(ENDLESS)));
		}
		lists(page, session, markup);
		cards(page, markup, endless);
		many(page, markup, endless);
		release(page, session);
		this.pages.assertAll();
	}

	private String submitted(Desk chair, int number, String title, String body) {
		Receipt receipt = this.system.intake()
			.submit(Submission.valid("hostile-" + number + "@biocluster.example")
				.with("title", title)
				.with("body", body)
				.with("effect", "Э".repeat(2000))
				.with("organisationName", (SCRIPT + TURNED + "О".repeat(250)).substring(0, 250)));
		chair.awaitInInbox(GROUP, receipt.id());
		return receipt.id();
	}

	private static void act(Desk chair, String id, String command, String body) {
		Answer answer = chair.post("/api/v1/proposals/" + id + "/" + command, body);
		if (!answer.isAccepted()) {
			throw new AssertionError(command + " " + answer);
		}
	}

	/// A session whose every text is hostile.
	private String session(Page page) {
		page.navigate(this.system.deskUrl() + "/sessions");
		page.locator("#number").fill((TURNED + "1".repeat(40)).substring(0, 40));
		page.locator("#date").fill("2030-06-06");
		page.locator("#place").fill(SCRIPT + TURNED + "М".repeat(100));
		page.locator("section[aria-labelledby=new] button").click();
		page.waitForURL("**/sessions/" + GROUP + "-*");
		question(page, "1", SCRIPT + TURNED, SCRIPT + TURNED);
		question(page, "2", "В".repeat(300), "Д".repeat(300));
		check(page);
		return page.url().substring(page.url().lastIndexOf('/') + 1);
	}

	private static void question(Page page, String item, String title, String speaker) {
		page.locator("#item").fill(item);
		page.locator("#title").fill(title);
		page.locator("#speaker").fill(speaker);
		page.locator("section[aria-labelledby=add] button").click();
		assertThat(page.locator("h2").filter(new Locator.FilterOptions().setHasText(title))).isVisible();
	}

	private void lists(Page page, String session, String id) {
		look(page, "/sessions", "/sessions/" + session, "/inbox?status=any", "/inbox?status=any&session=" + session,
				"/overview", "/inbox?q=" + encoded(SCRIPT + TURNED), "/inbox?q=" + "Ж".repeat(200),
				"/inbox?status=any&responsible=" + "x".repeat(64), "/papers/summary?id=" + id,
				"/papers/journal?id=" + id, "/papers/agenda?list=" + encoded("session=" + session));
		page.navigate(this.system.deskUrl() + "/authors");
		page.locator("#surname").fill((SCRIPT + TURNED).substring(0, 90));
		page.locator("main form button").click();
		check(page);
	}

	private void cards(Page page, String... ids) {
		for (String id : ids) {
			look(page, "/proposals/" + id, "/proposals/" + id + "/contacts?list=" + encoded(SCRIPT));
		}
		// A day that has passed, so that the form comes back with what was typed.
		page.navigate(this.system.deskUrl() + "/proposals/" + ids[0]);
		page.locator("#do-extend-deadline > summary").click();
		page.locator("#extend-deadline-to").fill("2001-01-01");
		page.locator("#extend-deadline-reason").fill(SCRIPT + TURNED + ENDLESS.substring(0, 900));
		page.locator("#do-extend-deadline form button").click();
		assertThat(page.locator("#outcome[role=alert]")).isVisible();
		check(page);
		assertThat(page.locator("#extend-deadline-reason")).hasValue(SCRIPT + TURNED + ENDLESS.substring(0, 900));
	}

	private void many(Page page, String... ids) {
		page.navigate(this.system.deskUrl() + "/bulk?action=add-note&id=" + String.join("&id=", ids) + "&list="
				+ encoded(SCRIPT));
		page.locator("#add-note-note").fill(SCRIPT + TURNED + ENDLESS.substring(0, 9000));
		page.locator("form[action='/bulk'] button").first().click();
		page.waitForSelector("form[action='/bulk/run']");
		check(page);
		page.locator("form[action='/bulk/run'] button").first().click();
		assertThat(page.locator("#outcome")).isVisible();
		check(page);
	}

	private void release(Page page, String session) {
		page.navigate(this.system.deskUrl() + "/sessions/" + session);
		page.locator("#protocolNumber").fill(SCRIPT.substring(0, 40));
		page.locator("#protocolDate").fill("2026-11-11");
		page.locator("section[aria-labelledby=release] button").click();
		page.waitForSelector("form[action$='/release/run']");
		check(page);
		page.locator("form[action$='/release/run'] button").click();
		assertThat(page.locator("#outcome")).isVisible();
		check(page);
		look(page, "/sessions/" + session);
	}

	private void look(Page page, String... addresses) {
		for (String address : addresses) {
			page.navigate(this.system.deskUrl() + address);
			check(page);
		}
	}

	/// Every page is looked at, whatever is wrong with the ones before.
	private void check(Page page) {
		this.pages.check(() -> PageCheck.assertGood(page));
		this.pages.assertThat(page.evaluate("() => window.hacked")).as(page.url()).isNull();
		this.pages.assertThat((List<?>) page.evaluate(NOT_ISOLATED)).as(page.url()).isEmpty();
	}

	private static String json(String text) {
		return JsonMapper.shared().writeValueAsString(text);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
