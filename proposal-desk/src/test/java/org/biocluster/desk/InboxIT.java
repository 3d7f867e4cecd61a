package org.biocluster.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import org.awaitility.Awaitility;
import org.biocluster.proposal.ProposalId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class InboxIT {

	private static final String CHAIR = "chair-forest-marine";

	private static final String WORD = "Лесохимическая";

	private static RunningDesk desk;

	private static Feeder feeder;

	private static Session chair;

	private static final List<ProposalId> SENT = new ArrayList<>();

	@BeforeAll
	static void start() {
		desk = RunningDesk.shared();
		feeder = new Feeder();
		feeder.decide();
		chair = desk.signIn(CHAIR);
		for (int i = 0; i < 3; i++) {
			SENT.add(feeder.submit("forest", WORD + " переработка " + i, "Fermenting residues of wood"));
		}
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> desk.json(CHAIR, "/api/v1/inbox?q=" + encode(WORD)).path("items").size() == 3);
		PageForm take = PageForm.in(chair.get(page(0)).body(), "take");
		chair.post(page(0), page(0) + "/take", take.fields());
	}

	@AfterAll
	static void stop() {
		feeder.close();
	}

	@Test
	void narrowsDownByWhatIsAskedFor() {
		assertThat(found("status=in-review")).containsExactly(id(0));
		assertThat(found("status=open")).hasSize(3);
		assertThat(found("responsible=me")).containsExactly(id(0));
		assertThat(found("responsible=nobody&status=routed")).hasSize(2);
		assertThat(found("due=overdue")).isEmpty();
		assertThat(found("due=later")).hasSize(3);
		assertThat(found("unread=true")).doesNotContain(id(0)).hasSize(2);
		assertThat(found("opinion=true")).isEmpty();
		assertThat(found("sector=forest&type=priority-direction")).hasSize(3);
		assertThat(found("sector=food")).isEmpty();
	}

	@Test
	void countsWhatEachFilterWouldGive() {
		String page = chair.get("/inbox?q=" + encode(WORD)).body();
		assertThat(page).contains("Открытые (3)", "На рассмотрении (1)", "Направлено в рабочую группу (2)", "я (1)",
				"никто (2)", "Непрочитанные (2)", "class=\"tag new\"");
		assertThat(chair.get("/inbox?status=in-review&q=" + encode(WORD)).body()).contains("Открытые (3)", "я (1)",
				"никто (0)");
	}

	@Test
	void saysWhetherNothingIsThereOrNothingMatches() {
		assertThat(chair.get("/inbox?q=" + encode("чегонетнигде")).body())
			.contains("Этим фильтрам ничего не соответствует", "<a href=\"/inbox\">Сбросить фильтры</a>")
			.doesNotContain("Новые появятся сами");
	}

	@Test
	void offersPapersOfTickedLinesToWhoeverReadsThem() {
		String page = desk.signIn("auditor").get("/inbox?q=" + encode(WORD)).body();
		assertThat(page)
			.contains("form=\"bulk\" name=\"id\" value=\"" + id(0) + "\"", "formaction=\"/papers/summary\"",
					"formaction=\"/papers/agenda\"", "formaction=\"/papers/journal\"")
			.doesNotContain("id=\"bulk-action\"");
		assertThat(chair.get("/inbox").body()).contains("id=\"bulk-action\"", "formaction=\"/papers/summary\"");
	}

	@Test
	void knowsWordFormsOfBothLanguages() {
		for (String typed : List.of("лесохимической", "ЛЕСОХИМИЧЕСКИЕ переработки", "fermented", "residue wood",
				"лесохимических fermenting", "лесохим")) {
			assertThat(desk.json(CHAIR, "/api/v1/inbox?q=" + encode(typed)).path("items").size()).as(typed)
				.isEqualTo(3);
		}
	}

	@Test
	void goesThroughAListPageByPageInEveryOrder() {
		for (String sort : List.of("newest", "oldest", "due")) {
			List<String> seen = new ArrayList<>();
			String after = "";
			while (after != null) {
				JsonNode page = desk.json(CHAIR,
						"/api/v1/inbox?size=1&sort=" + sort + "&q=" + encode(WORD) + "&after=" + after);
				page.path("items").forEach((item) -> seen.add(item.path("id").asString()));
				after = page.path("next").isString() ? page.path("next").asString() : null;
			}
			assertThat(seen).as(sort).doesNotHaveDuplicates().hasSize(3);
		}
	}

	@Test
	void leadsFromCardToCard() {
		String list = "status=any&q=" + encode(WORD) + "&sort=oldest";
		// Opening a card marks it as read, so somebody else does.
		Session reader = desk.signIn("secretariat");
		String middle = reader.get(page(1) + "?list=" + encode(list)).body();
		assertThat(middle).containsPattern("rel=\"prev\" href=\"/proposals/" + SENT.get(0))
			.containsPattern("rel=\"next\" href=\"/proposals/" + SENT.get(2));
		assertThat(reader.get(page(2) + "?list=" + encode(list)).body()).doesNotContain("rel=\"next\"");
		assertThat(chair.get(page(2) + "?list=" + encode("group=bioenergy")).statusCode()).isEqualTo(403);
	}

	private static List<String> found(String filter) {
		JsonNode items = desk.json(CHAIR, "/api/v1/inbox?" + filter + "&q=" + encode(WORD)).path("items");
		return StreamSupport.stream(items.spliterator(), false).map((item) -> item.path("id").asString()).toList();
	}

	private static String page(int position) {
		return "/proposals/" + SENT.get(position);
	}

	private static String id(int position) {
		return SENT.get(position).toString();
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
