package org.biocluster.endtoend;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.biocluster.testsupport.system.Answer;
import org.biocluster.testsupport.system.Desk;
import org.biocluster.testsupport.system.ProposalSystem;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// Every page that experts meet while a round is open, with what can go wrong on the way.
final class ExpertPages {

	private static final String GROUP = "industrial-biotech";

	private static final String TERMS = """
			{"terms": {"registration": 3, "decision": 30, "extension": 30, "clarification": 10, "opinion": 10},
			 "reminders": {"decision": [-5, -1, 3], "escalation": 10, "clarification": [-3, 0]}}""";

	private final ProposalSystem system;

	private final Page page;

	private final Words words;

	ExpertPages(ProposalSystem system, Chromium chromium, Words words) {
		this.system = system;
		this.page = chromium.window(words.language());
		this.words = words;
	}

	void assertGood() {
		openARound();
		mistakes();
		new FormVisit(this.page, this.words, PageCheck::assertGood).submit(this.system.intakeUrl());
		assertThat(this.page.locator("#manage-link")).isVisible();
		PageCheck.assertGood(this.page);
		String status = address("#status-link");
		String manage = address("#manage-link");
		look(status);
		manage(manage);
		amendment(manage + "/amendment");
		question(manage);
		expiredConfirmation();
		look(this.system.intakeUrl() + "/consents/personal-data");
		look(this.system.intakeUrl() + "/problems/stale");
		look(this.system.intakeUrl() + "/nothing-here");
	}

	/// A policy with a round, unless it is there.
	private void openARound() {
		Desk administration = this.system.administration();
		Answer active = administration.get("/api/v1/policy");
		ObjectNode policy = (ObjectNode) active.json();
		if (policy.at("/deadlines/rounds").isEmpty()) {
			policy.set("deadlines", JsonMapper.shared().readTree(TERMS));
			ArrayNode rounds = policy.withObject("/deadlines").putArray("rounds");
			LocalDateTime now = LocalDateTime.now(ZoneId.of("Europe/Moscow")).truncatedTo(ChronoUnit.MINUTES);
			rounds.addObject()
				.put("code", "pages")
				.put("opens", now.minusDays(2).toString())
				.put("closes", now.plusDays(2).toString())
				.put("grace", 30)
				.set("title", JsonMapper.shared().valueToTree(Map.of("ru", "Осенний сбор", "en", "Autumn call")));
			done(administration.put("/api/v1/policy", policy.toString(), active.header("ETag").orElseThrow()));
		}
		this.page.navigate(this.system.intakeUrl());
		reloadUntil("#round");
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
		PageCheck.assertGood(this.page);
		this.page.locator(".buttons button[value=next]").click();
		assertThat(this.page.locator("#errors-title")).isVisible();
		PageCheck.assertGood(this.page);
	}

	private void manage(String address) {
		look(address);
		this.page.evaluate("() => document.querySelectorAll('details').forEach((one) => { one.open = true; })");
		PageCheck.assertGood(this.page);
	}

	/// With a file more, which goes up while somebody looks on.
	private void amendment(String address) {
		look(address);
		Locator files = this.page.locator("#files li");
		assertThat(files).hasCount(1);
		this.page.locator("#file").setInputFiles(file("more.pdf"));
		assertThat(files).hasCount(2);
		PageCheck.assertGood(this.page);
		this.page.locator("#confirmedUnrestricted").check();
		this.page.locator(".buttons button[value=review]").click();
		assertThat(this.page.locator("#comparison ins")).hasText("more.pdf");
		PageCheck.assertGood(this.page);
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
		PageCheck.assertGood(this.page);
		this.page.locator("#question-part form button:not([name])").click();
		assertThat(this.page.locator(".notice.good")).isVisible();
		assertThat(this.page.getByText("answer.pdf")).isVisible();
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
		PageCheck.assertGood(this.page);
		this.page.locator(".buttons button").click();
		assertThat(this.page.locator(".notice.good")).isVisible();
		PageCheck.assertGood(this.page);
	}

	private void look(String address) {
		this.page.navigate(address);
		PageCheck.assertGood(this.page);
	}

	private String address(String link) {
		return this.page.locator(link).getAttribute("href");
	}

	private static FilePayload file(String name) {
		return new FilePayload(name, "application/pdf", "%PDF-1.4 2".getBytes(StandardCharsets.UTF_8));
	}

}
