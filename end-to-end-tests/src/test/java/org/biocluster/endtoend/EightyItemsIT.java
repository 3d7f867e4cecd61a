package org.biocluster.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.microsoft.playwright.Page;
import org.awaitility.Awaitility;
import org.biocluster.testsupport.system.Answer;
import org.biocluster.testsupport.system.Desk;
import org.biocluster.testsupport.system.Letter;
import org.biocluster.testsupport.system.ProposalSystem;
import org.biocluster.testsupport.system.Submission;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// Eighty items before Thursday: one group orders them into twelve questions, drafts every decision at the keyboard, takes the
/// summary along, and gives everything out at once. Leaves the papers in `target/eighty-items` for people to look at.
@ExtendWith({ SharedSystem.class, SharedBrowser.class })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EightyItemsIT {

	private static final String GROUP = "pharma-biomedicine";

	private static final String TITLE = "Предложение о лекарственных средствах ";

	private static final int ITEMS = 80;

	private static final int QUESTIONS = 12;

	private static final Duration SILENCE = Duration.ofSeconds(5);

	private static final Path PAPERS = Path.of("target", "eighty-items");

	private final ProposalSystem system;

	private final Chromium chromium;

	private final Desk group;

	EightyItemsIT(ProposalSystem system, Chromium chromium) {
		this.system = system;
		this.chromium = chromium;
		this.group = system.deskAs(system.accounts().chairOf(GROUP));
	}

	@Test
	@Order(1)
	void areDecidedInOneSession() throws IOException {
		List<String> ids = submitted();
		DeskVisit chair = new DeskVisit(this.chromium.window(Words.RUSSIAN.language()), this.system.deskUrl(),
				Words.RUSSIAN)
			.signIn(this.system.accounts().chairOf(GROUP));
		String session = session(chair);
		for (int number = 0; number < ITEMS; number++) {
			act(ids.get(number), "take", "{}");
			act(ids.get(number), "put-on-agenda",
					"{\"session\":{\"sessionId\":\"%s\",\"item\":\"%d\"}}".formatted(session, number % QUESTIONS + 1));
		}
		assertQuestions(chair.page(), session);
		Set<Path> before = mails();
		draft(chair, session);
		papers(chair.page(), session);
		assertThat(mails()).as("drafts are nobody's business").isEqualTo(before);
		assertThat(released(chair, session)).isEqualTo(ITEMS);
		assertEveryAuthorHasOneDecision(before);
	}

	@Test
	@Order(2)
	void fillPapersThatAnOfficeSuiteOpens() {
		assumeTrue(LibreOffice.isThere(), LibreOffice.MISSING);
		for (String name : List.of("summary.docx", "summary.xlsx", "agenda.docx", "agenda.xlsx")) {
			Path paper = PAPERS.resolve(name);
			String words = LibreOffice.read(paper);
			for (int number = 1; number <= ITEMS; number++) {
				assertThat(words).as(name).containsPattern(TITLE + number + "\\b");
			}
			assertThat(LibreOffice.print(paper)).isNotEmptyFile();
		}
	}

	private List<String> submitted() {
		List<String> ids = new ArrayList<>();
		for (int number = 1; number <= ITEMS; number++) {
			ids.add(this.system.intake()
				.submit(Submission.valid("eighty-" + number + "@biocluster.example")
					.with("sectors", List.of("biomedicine"))
					.with("title", TITLE + number))
				.id());
		}
		ids.forEach((id) -> this.group.awaitInInbox(GROUP, id));
		return ids;
	}

	private String session(DeskVisit chair) {
		Page page = chair.page();
		page.navigate(this.system.deskUrl() + "/sessions");
		chair.keys().type("#number", "80");
		chair.keys().typeDay("#date", 12, 2030);
		chair.keys().use("section[aria-labelledby=new] button");
		page.waitForURL("**/sessions/" + GROUP + "-*");
		for (int question = 1; question <= QUESTIONS; question++) {
			chair.keys().type("#item", String.valueOf(question));
			chair.keys().type("#title", "О лекарственных средствах, часть " + question);
			chair.keys().press("Enter");
			page.waitForSelector("section.card h2:has-text('часть " + question + "')");
		}
		return page.url().substring(page.url().lastIndexOf('/') + 1);
	}

	private void act(String id, String command, String body) {
		Answer answer = this.group.post("/api/v1/proposals/" + id + "/" + command, body);
		assertThat(answer.status()).as(command + " " + answer).isIn(200, 202);
	}

	private void assertQuestions(Page page, String session) {
		Awaitility.await("every proposal stands under its question").atMost(Duration.ofSeconds(30)).until(() -> {
			page.navigate(this.system.deskUrl() + "/sessions/" + session);
			return page.locator("section.card li").count() == ITEMS;
		});
		assertThat(page.locator("section.card:has(li)").count()).isEqualTo(QUESTIONS);
	}

	/// From card to card by the key that leads to the next one.
	private void draft(DeskVisit chair, String session) {
		Page page = chair.page();
		page.navigate(this.system.deskUrl() + "/inbox?session=" + session + "&sort=oldest&status=any");
		page.waitForSelector("a[data-item]");
		chair.keys().press("j");
		chair.keys().press("Enter");
		for (int number = 1; number <= ITEMS; number++) {
			page.waitForSelector("#do-propose-decision");
			chair.begin("propose-decision");
			chair.keys().choose("#propose-decision-decision-code", "include");
			chair.keys().choose("#propose-decision-decision-section", "goals");
			chair.keys().choose("#propose-decision-template", "include");
			if (page.locator("#propose-decision-decision-withoutOpinions").count() > 0) {
				chair.keys().type("#propose-decision-decision-withoutOpinions", Words.RUSSIAN.say("reason"));
			}
			chair.send("propose-decision");
			if (number < ITEMS) {
				String here = page.url();
				chair.keys().press("j");
				page.waitForURL((url) -> !url.equals(here));
			}
		}
	}

	private void papers(Page page, String session) throws IOException {
		Files.createDirectories(PAPERS);
		for (String name : List.of("summary.docx", "summary.xlsx", "agenda.docx", "agenda.xlsx")) {
			byte[] file = page.request()
				.get(this.system.deskUrl() + "/papers/" + name.replace('.', '/') + "?list=session%3D" + session
						+ "%26status%3Dany")
				.body();
			assertThat(file).as(name).startsWith('P', 'K');
			Files.write(PAPERS.resolve(name), file);
		}
	}

	/// Gives all decisions out and returns how many mails the preview named.
	private int released(DeskVisit chair, String session) {
		Page page = chair.page();
		page.navigate(this.system.deskUrl() + "/sessions/" + session);
		chair.keys().type("#protocolNumber", "80");
		chair.keys().typeDay("#protocolDate", 11, 2026);
		chair.keys().press("Enter");
		page.waitForSelector("form[action$='/release/run']");
		int previewed = page.locator("tbody td:last-child span.quiet").count();
		chair.keys().use("form[action$='/release/run'] button");
		page.waitForSelector("#outcome");
		assertThat(page.locator(".tag.main").count()).isEqualTo(ITEMS);
		return previewed;
	}

	private void assertEveryAuthorHasOneDecision(Set<Path> before) {
		Awaitility.await("the mails of the release")
			.atMost(Duration.ofSeconds(90))
			.until(() -> this.system.mailbox().all().size() >= before.size() + ITEMS);
		Set<Path> all = mails();
		List<String> receivers = this.system.mailbox()
			.all()
			.stream()
			.filter((letter) -> all.contains(letter.file()) && !before.contains(letter.file()))
			.map((letter) -> letter.to().strip())
			.toList();
		assertThat(receivers).hasSize(ITEMS).doesNotHaveDuplicates().allMatch((to) -> to.startsWith("eighty-"));
	}

	/// Everything that was mailed, once nothing more comes.
	private Set<Path> mails() {
		Quiet.await(this.system, SILENCE);
		Set<Path> files = new HashSet<>();
		this.system.mailbox().all().stream().map(Letter::file).forEach(files::add);
		return files;
	}

}
