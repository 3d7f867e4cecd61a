package org.biocluster.endtoend;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.biocluster.testsupport.system.Answer;
import org.biocluster.testsupport.system.Desk;
import org.biocluster.testsupport.system.ProposalSystem;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// Every page that experts meet while a round is open, with what can go wrong on the way.
final class ExpertPages {

	private static final String GROUP = "industrial-biotech";

	private final ProposalSystem system;

	private final Page page;

	private final Words words;

	private final SeenPages seen = new SeenPages();

	ExpertPages(ProposalSystem system, Chromium chromium, Words words) {
		this.system = system;
		this.page = chromium.window(words.language());
		this.words = words;
	}

	void assertGood() {
		this.page.navigate(this.system.intakeUrl());
		reloadUntil("#round");
		mistakes();
		new FormVisit(this.page, this.words, this.seen::look).submit(this.system.intakeUrl());
		assertThat(this.page.locator("#manage-link")).isVisible();
		this.seen.look(this.page);
		String status = address("#status-link");
		String manage = address("#manage-link");
		look(status);
		manage(manage);
		amendment(manage + "/amendment");
		question(manage);
		withdrawal(manage, status);
		erasure(manage);
		expiredConfirmation();
		look(this.system.intakeUrl() + "/consents/personal-data");
		look(this.system.intakeUrl() + "/consents/publication");
		look(this.system.intakeUrl() + "/problems/stale");
		look(this.system.intakeUrl() + "/problems/too-many-requests");
		look(this.system.intakeUrl() + "/nothing-here");
		this.seen.assertEveryPageOf("proposal-intake");
	}

	private void reloadUntil(String selector) {
		this.page.waitForCondition(() -> {
			this.page.reload();
			return this.page.locator(selector).count() > 0;
		});
	}

	private void mistakes() {
		this.page.navigate(this.system.intakeUrl() + "/proposals/new");
		assertThat(this.page.locator("#round")).isVisible();
		this.page.locator("#file").setInputFiles(file("program.exe"));
		assertThat(this.page.locator("#file-status.error")).isVisible();
		this.seen.look(this.page);
		this.page.locator(".buttons button[value=next]").click();
		assertThat(this.page.locator("#errors-title")).isVisible();
		this.seen.look(this.page);
	}

	private void manage(String address) {
		this.page.navigate(address);
		this.seen.lookAtEverything(this.page);
	}

	/// With a file more, which goes up while somebody looks on.
	private void amendment(String address) {
		look(address);
		Locator files = this.page.locator("#files li");
		assertThat(files).hasCount(1);
		this.page.locator("#file").setInputFiles(file("more.pdf"));
		assertThat(files).hasCount(2);
		this.seen.look(this.page);
		this.page.locator("#confirmedUnrestricted").check();
		this.page.locator(".buttons button[value=review]").click();
		assertThat(this.page.locator("#comparison ins")).hasText("more.pdf");
		this.seen.look(this.page);
	}

	/// The group asks, and the author answers with a file.
	private void question(String address) {
		String id = JsonMapper.shared()
			.readTree(this.page.request().get(address + "/data").text())
			.path("id")
			.asString();
		Desk chair = this.system.deskAs(this.system.accounts().chairOf(GROUP));
		chair.awaitInInbox(GROUP, id);
		LocalDate due = LocalDate.now(ZoneId.of("Europe/Moscow")).plusDays(14);
		ObjectNode asked = JsonMapper.shared().createObjectNode().put("due", due.toString());
		asked.putArray("questions").add(this.words.say("question"));
		done(chair.post("/api/v1/proposals/" + id + "/take", "{}"));
		done(chair.post("/api/v1/proposals/" + id + "/request-clarification", asked.toString()));
		this.page.navigate(address);
		reloadUntil("#answers-0");
		this.page.locator("#answers-0").fill(this.words.say("answer"));
		this.page.locator("#file").setInputFiles(file("answer.pdf"));
		assertThat(this.page.locator("#files li")).hasCount(1);
		this.seen.look(this.page);
		this.page.locator("#question-part form button:not([name])").click();
		assertThat(this.page.locator(".notice.good")).isVisible();
		assertThat(this.page.getByText("answer.pdf")).isVisible();
	}

	/// Not confirmed, confirmed, and undone.
	private void withdrawal(String address, String status) {
		this.page.navigate(address);
		Locator form = this.page.locator("form[action$='/withdrawal']");
		this.page.locator("details").filter(new Locator.FilterOptions().setHas(form)).locator("> summary").click();
		form.locator("button").click();
		assertThat(this.page.locator("#confirm-withdrawal-error")).isVisible();
		this.seen.look(this.page);
		this.page.locator("#confirm-withdrawal").check();
		form.locator("button").click();
		this.seen.look(this.page);
		this.page.navigate(address);
		reloadUntil("form[action$='/restoration']");
		this.seen.look(this.page);
		look(status);
		this.page.navigate(address);
		this.page.locator("form[action$='/restoration'] button").click();
		this.page.navigate(address);
		reloadUntil("form[action$='/withdrawal']");
	}

	private void erasure(String address) {
		this.page.navigate(address);
		Locator form = this.page.locator("form[action$='/erasure']");
		this.page.locator("details").filter(new Locator.FilterOptions().setHas(form)).locator("> summary").click();
		this.page.locator("#confirm-erasure").check();
		form.locator("button").click();
		this.page.waitForCondition(() -> {
			this.page.navigate(address);
			return form.count() == 0;
		});
		this.seen.lookAtEverything(this.page);
	}

	private static void done(Answer answer) {
		if (!answer.isAccepted()) {
			throw new AssertionError("Not done: " + answer);
		}
	}

	private void expiredConfirmation() {
		look(this.system.intakeUrl() + "/links");
		this.page.locator("#submitter-email").fill("pages@biocluster.example");
		this.page.context().clearCookies();
		this.page.locator(".buttons button").click();
		assertThat(this.page.locator("#again")).isVisible();
		this.seen.look(this.page);
		this.page.locator(".buttons button").click();
		assertThat(this.page.locator(".notice.good")).isVisible();
		this.seen.look(this.page);
	}

	private void look(String address) {
		this.page.navigate(address);
		this.seen.look(this.page);
	}

	private String address(String link) {
		return this.page.locator(link).getAttribute("href");
	}

	private static FilePayload file(String name) {
		return new FilePayload(name, "application/pdf", "%PDF-1.4 2".getBytes(StandardCharsets.UTF_8));
	}

}
