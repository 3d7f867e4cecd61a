package org.biocluster.endtoend;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.biocluster.testsupport.system.ProposalSystem;
import org.biocluster.testsupport.system.Receipt;
import org.biocluster.testsupport.system.Submission;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/// A proposal on its whole way through a group, by people without a mouse, on pages that axe-core finds nothing wrong with.
@ExtendWith({ SharedSystem.class, SharedBrowser.class })
class DeskJourneyIT {

	private static final String GROUP = "bioenergy";

	private final ProposalSystem system;

	private final Chromium chromium;

	DeskJourneyIT(ProposalSystem system, Chromium chromium) {
		this.system = system;
		this.chromium = chromium;
	}

	@ParameterizedTest
	@EnumSource
	void leadsAProposalToItsDecision(Words words) {
		String title = words.say("biofuel") + " " + words.ordinal();
		Receipt receipt = submitted(title, words);
		DeskVisit chair = visit(words).signIn(this.system.accounts().chairOf(GROUP));
		ask(chair, receipt, title, words);
		answer(receipt, words);
		String session = plan(chair, words);
		decide(chair, receipt, title, session, words);
		release(chair, session);
		assertDecisionIsPublic(receipt, words);
		assertOthersCannotGuess(receipt, title, words);
	}

	private Receipt submitted(String title, Words words) {
		Receipt receipt = this.system.intake()
			.submit(Submission.valid("journey-" + words.name().toLowerCase(Locale.ROOT) + "@biocluster.example")
				.with("sectors", List.of(GROUP))
				.with("language", words.language().substring(0, 2))
				.with("title", title));
		this.system.deskAs(this.system.accounts().chairOf(GROUP)).awaitInInbox(GROUP, receipt.id());
		return receipt;
	}

	private DeskVisit visit(Words words) {
		return new DeskVisit(this.chromium.window(words.language()), this.system.deskUrl(), words);
	}

	private static void ask(DeskVisit chair, Receipt receipt, String title, Words words) {
		chair.open(receipt.id(), title);
		PageCheck.assertGood(chair.page());
		chair.doAtOnce("take");
		chair.begin("request-clarification");
		chair.keys().type("#request-clarification-questions", words.say("question"));
		PageCheck.assertGood(chair.page());
		chair.send("request-clarification");
	}

	private void answer(Receipt receipt, Words words) {
		Page author = this.chromium.window(words.language());
		author.navigate(receipt.manageUrl());
		author.waitForSelector("#answers-0");
		assertThat(author.getByText(words.say("question")).first()).isVisible();
		Keyboard keys = new Keyboard(author);
		keys.type("#answers-0", words.say("answer"));
		keys.use("#question-part form button");
		assertThat(author.locator(".notice.good")).isVisible();
	}

	/// A session with one question; gives its identity.
	private String plan(DeskVisit chair, Words words) {
		Page page = chair.page();
		page.navigate(this.system.deskUrl() + "/inbox");
		chair.keys().use(".menu a[href='/sessions']");
		page.waitForSelector("#number");
		chair.keys().type("#number", "7-" + words.ordinal());
		chair.keys().typeDay("#date", 10, 2030);
		chair.keys().use("section[aria-labelledby=new] button");
		page.waitForURL("**/sessions/" + GROUP + "-*");
		chair.keys().type("#item", "1");
		chair.keys().type("#title", words.say("biofuel"));
		chair.keys().use("section[aria-labelledby=add] button");
		assertThat(page.locator("section.card h2").filter(new Locator.FilterOptions().setHasText(words.say("biofuel"))))
			.isVisible();
		PageCheck.assertGood(page);
		return page.url().substring(page.url().lastIndexOf('/') + 1);
	}

	private static void decide(DeskVisit chair, Receipt receipt, String title, String session, Words words) {
		Keyboard keys = chair.keys();
		chair.open(receipt.id(), title);
		assertThat(chair.page().getByText(words.say("answer")).first()).isVisible();
		chair.begin("put-on-agenda");
		keys.choose("#put-on-agenda-session-sessionId", session);
		keys.type("#put-on-agenda-session-item", "1");
		chair.send("put-on-agenda");
		chair.begin("propose-decision");
		keys.choose("#propose-decision-decision-code", "include");
		keys.choose("#propose-decision-decision-section", "goals");
		keys.type("#propose-decision-decision-reasons-ru", Words.RUSSIAN.say("reason"));
		keys.type("#propose-decision-decision-reasons-en", Words.ENGLISH.say("reason"));
		if (chair.page().locator("#propose-decision-decision-withoutOpinions").count() > 0) {
			keys.type("#propose-decision-decision-withoutOpinions", words.say("reason"));
		}
		chair.send("propose-decision");
		PageCheck.assertGood(chair.page());
	}

	private void release(DeskVisit chair, String session) {
		Page page = chair.page();
		page.navigate(this.system.deskUrl() + "/sessions");
		chair.keys().use("a[data-item][href='/sessions/" + session + "']");
		page.waitForSelector("#protocolNumber");
		chair.keys().type("#protocolNumber", "7");
		chair.keys().typeDay("#protocolDate", 11, 2026);
		chair.keys().use("section[aria-labelledby=release] button");
		page.waitForSelector("form[action$='/release/run']");
		PageCheck.assertGood(page);
		chair.keys().use("form[action$='/release/run'] button");
		assertThat(page.locator("#outcome")).isVisible();
		assertThat(page.locator(".tag.main")).hasCount(1);
		PageCheck.assertGood(page);
	}

	private void assertDecisionIsPublic(Receipt receipt, Words words) {
		Page reader = this.chromium.window(words.language());
		reader.navigate(receipt.statusUrl());
		assertThat(reader.getByText(words.say("reason")).first()).isVisible();
		org.assertj.core.api.Assertions.assertThat(this.system.intake().status(receipt, "en").status())
			.isEqualTo("included");
	}

	private void assertOthersCannotGuess(Receipt receipt, String title, Words words) {
		DeskVisit other = visit(words).signIn(this.system.accounts().chairOf("agri-food"));
		Page page = other.page();
		page.navigate(this.system.deskUrl() + "/inbox?status=any");
		page.locator("#q").fill(title);
		page.locator("#q").press("Enter");
		assertThat(page.locator("#q")).hasValue(title);
		assertThat(page.locator("#p-" + receipt.id())).hasCount(0);
		String missing = UUID.randomUUID().toString();
		Response foreign = page.navigate(this.system.deskUrl() + "/proposals/" + receipt.id());
		String found = page.content();
		Response absent = page.navigate(this.system.deskUrl() + "/proposals/" + missing);
		org.assertj.core.api.Assertions.assertThat(foreign.status()).isEqualTo(404).isEqualTo(absent.status());
		org.assertj.core.api.Assertions.assertThat(comparable(found, receipt.id()))
			.isEqualTo(comparable(page.content(), missing));
	}

	private static String comparable(String page, String id) {
		return page.replace(id, "").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
	}

}
