package org.biocluster.endtoend;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import org.biocluster.testsupport.system.Account;
import org.biocluster.testsupport.system.ProposalSystem;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// The pages of those who look after all groups: secretariat, administrator, auditor.
final class OfficePages {

	private static final Pattern INVITATION = Pattern.compile("http\\S+/welcome/\\S+");

	private final ProposalSystem system;

	private final Chromium chromium;

	private final Words words;

	private final SeenPages seen;

	OfficePages(ProposalSystem system, Chromium chromium, Words words, SeenPages seen) {
		this.system = system;
		this.chromium = chromium;
		this.words = words;
		this.seen = seen;
	}

	/// @param id of a proposal
	/// @param busy the chair of its group, who is responsible for another one
	/// @param open a proposal of that group for which nobody is responsible
	void visit(String id, Account busy, String open) {
		secretariat(id);
		administrator(busy, open);
		Page auditor = signedIn("AUDITOR");
		look(auditor, "/overview", "/late-links", "/deliveries", "/proposals/" + id, "/proposals/" + id + "/contacts",
				"/administration/rebuild", "/administration/dead-letters", "/administration/history");
	}

	private void secretariat(String id) {
		Page page = signedIn("SECRETARIAT");
		look(page, "/overview", "/deliveries", "/deliveries?state=failed", "/register", "/proposals/" + id);
		this.seen.lookAtEverything(page);
		lateLink(page);
		letter(page);
	}

	private void lateLink(Page page) {
		look(page, "/late-links");
		page.locator("#until")
			.fill(LocalDateTime.now(ZoneId.of("Europe/Moscow")).plusDays(5).truncatedTo(ChronoUnit.MINUTES).toString());
		page.locator("#meantFor").fill(this.words.say("my title"));
		page.locator("#reason").fill(this.words.say("reason"));
		page.locator("section[aria-labelledby=give] button").click();
		assertThat(page.locator("table.cards tbody tr").first()).isVisible();
		this.seen.lookAtEverything(page);
		optional(page);
		page.locator("section[aria-labelledby=give] button").click();
		assertThat(page.locator("#outcome[role=alert]")).isVisible();
		this.seen.look(page);
	}

	/// A scan that is refused, one that is taken, a letter that isn't right, and one from
	/// somebody whose session has ended.
	private void letter(Page page) {
		look(page, "/register");
		attach(page, "letter.exe");
		assertThat(page.locator("#scans .error")).isVisible();
		this.seen.look(page);
		attach(page, "letter.pdf");
		assertThat(page.locator("#scans input")).hasCount(1);
		this.seen.look(page);
		optional(page);
		page.locator("form[action='/register'] button").click();
		assertThat(page.locator("#outcome[role=alert]")).isVisible();
		assertThat(page.locator("#scans input")).hasCount(1);
		this.seen.look(page);
		optional(page);
		page.context().clearCookies();
		page.locator("form[action='/register'] button").click();
		assertThat(page.locator("form[action='/register'] button")).hasCount(1);
		assertThat(page.locator(".notice.error[role=alert]")).isVisible();
		this.seen.look(page);
	}

	private static void attach(Page page, String name) {
		page.locator("#file")
			.setInputFiles(
					new FilePayload(name, "application/pdf", "%PDF-1.4 letter".getBytes(StandardCharsets.UTF_8)));
		page.locator("#scanning button").click();
	}

	/// So that the server is asked what the browser already knows.
	private static void optional(Page page) {
		page.evaluate("() => document.querySelectorAll('[required]').forEach((one) => one.required = false)");
	}

	private void administrator(Account busy, String open) {
		Page page = signedIn("ADMINISTRATOR");
		look(page, "/policy", "/administration/rebuild", "/administration/dead-letters", "/administration/history",
				"/deliveries", "/overview");
		page.navigate(this.system.deskUrl() + "/people");
		awaitBurden(page, busy.user());
		this.seen.lookAtEverything(page);
		handOver(page, busy, open);
		page.navigate(this.system.deskUrl() + "/administration/rebuild");
		page.locator("main form button").click();
		page.waitForSelector(".hashes");
		this.seen.look(page);
		newcomer(page, "pages-" + this.words.ordinal());
	}

	private void awaitBurden(Page page, String user) {
		page.waitForCondition(() -> {
			page.reload();
			return page.locator("summary[aria-label$='" + user + "']").count() > 0;
		});
	}

	/// A deputy leaves, and the chair goes on with what was theirs.
	private void handOver(Page page, Account chair, String open) {
		String leaving = "leaving-" + this.words.ordinal();
		invite(page, leaving, "DEPUTY", chair.groups().iterator().next());
		String password = page.locator("form[action$='/password']:has(button[aria-label$='" + leaving + "'])")
			.getAttribute("action");
		this.system.deskAs(chair)
			.post("/api/v1/proposals/" + open + "/assign", "{\"member\":\"%s\"}".formatted(password.split("/")[2]));
		awaitBurden(page, leaving);
		Locator details = page.locator("details:has(> summary[aria-label$='" + leaving + "'])");
		details.locator("summary").click();
		details.locator("select").selectOption(new SelectOption().setIndex(1));
		details.locator("button").click();
		assertThat(page.locator("#outcome + .notice")).isVisible();
		this.seen.look(page);
	}

	private void invite(Page page, String name, String role, String... groups) {
		page.navigate(this.system.deskUrl() + "/people");
		page.locator("#user").fill(name);
		page.locator("#role").selectOption(role);
		for (String group : groups) {
			page.locator("input[name=groups][value='" + group + "']").check();
		}
		page.locator("#email").fill(name + "@biocluster.example");
		page.locator("section[aria-labelledby=invite] button").click();
		assertThat(page.locator("#outcome")).isVisible();
	}

	private void newcomer(Page page, String name) {
		String address = name + "@biocluster.example";
		invite(page, name, "AUDITOR");
		this.seen.look(page);
		Page own = this.chromium.window(this.words.language());
		own.navigate(this.system.deskUrl() + "/language?to=" + this.words.language().substring(0, 2) + "&back=/login");
		own.navigate(invitation(address));
		this.seen.look(own);
		optional(own);
		own.locator("#password").evaluate("(one) => one.removeAttribute('minlength')");
		own.locator("#password").fill("short");
		own.locator("main form button").click();
		assertThat(own.locator("#password-error")).isVisible();
		this.seen.look(own);
		look(own, "/welcome/" + "a".repeat(43));
	}

	private String invitation(String address) {
		Matcher link = INVITATION.matcher(this.system.mailbox().awaitTo(address, "/welcome/").text());
		if (!link.find()) {
			throw new AssertionError("No link in the invitation to " + address);
		}
		return link.group();
	}

	private Page signedIn(String role) {
		return DeskVisit.signedIn(this.system, this.chromium, this.words, this.system.accounts().withRole(role));
	}

	private void look(Page page, String... addresses) {
		for (String address : addresses) {
			page.navigate(this.system.deskUrl() + address);
			this.seen.look(page);
		}
	}

}
