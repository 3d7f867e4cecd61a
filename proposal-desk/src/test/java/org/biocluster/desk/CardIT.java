package org.biocluster.desk;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.awaitility.Awaitility;
import org.biocluster.proposal.ProposalId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CardIT {

	private static final String CHAIR = "chair-bioenergy";

	private static final String REASON = "Достаточно длинная причина решения группы";

	private static RunningDesk desk;

	private static Feeder feeder;

	private static Session chair;

	@BeforeAll
	static void start() {
		desk = RunningDesk.shared();
		feeder = new Feeder();
		feeder.decide();
		chair = desk.signIn(CHAIR);
	}

	@AfterAll
	static void stop() {
		feeder.close();
	}

	@Test
	void offersWhatTheLifeCycleAllowsToWhoeverReads() {
		String page = submitted();
		assertThat(PageForm.offered(chair.get(page).body())).containsExactlyInAnyOrder("take", "assign", "redirect",
				"escalate", "request-opinion", "extend-deadline", "add-note", "assign-task");
		assertThat(PageForm.offered(desk.signIn("secretariat").get(page).body()))
			.contains("hold", "retype", "redirect", "redact-text", "reissue-links", "forget-submitter")
			.doesNotContain("take", "release-decision", "propose-decision");
		assertThat(PageForm.offered(desk.signIn("auditor").get(page).body())).isEmpty();
		assertThat(PageForm.offered(desk.signIn("admin").get(page).body())).isEmpty();
		assertThat(chair.get("/proposals/" + java.util.UUID.randomUUID()).statusCode()).isEqualTo(404);
	}

	@Test
	void givesFilesOutToBeSavedAndNeverToBeShown() {
		AttachedFile file = AttachedFile.of(desk, feeder, "bioenergy", "расчёт <b>.pdf");
		String page = "/proposals/" + file.proposal();
		Awaitility.await("in the inbox")
			.atMost(Duration.ofSeconds(20))
			.until(() -> chair.get(page + "/files/" + file.id()).statusCode() == 200);
		assertThat(chair.get(page).body()).contains("расчёт &lt;b&gt;.pdf", "1 КБ", "не проверены на вирусы");
		HttpResponse<String> answer = chair.get(page + "/files/" + file.id());
		assertThat(answer.body()).isEqualTo(AttachedFile.CONTENT);
		assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;")
			.contains("filename*=UTF-8''%D1%80");
		assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("")).startsWith("sandbox");
		assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
		assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
		assertThat(desk.get(CHAIR, "/api/v1" + page + "/files/" + file.id()).body()).isEqualTo(AttachedFile.CONTENT);
		assertThat(chair.get(page + "/files/" + java.util.UUID.randomUUID()).statusCode()).isEqualTo(404);
		file.redact(desk);
		Awaitility.await().until(() -> chair.get(page + "/files/" + file.id()).statusCode() == 404);
		assertThat(chair.get(page).body()).contains("Файл удалён");
	}

	@Test
	void sendsAFormTwiceAsOneEffect() {
		String page = submitted();
		PageForm take = PageForm.in(chair.get(page).body(), "take");
		HttpResponse<String> first = send(page, take);
		HttpResponse<String> second = send(page, take);
		assertThat(location(first)).isEqualTo(page + "?done=take").isEqualTo(location(second));
		assertThat(chair.get(location(first)).body()).contains("предложение взято на рассмотрение")
			.containsOnlyOnce("начала рассмотрение");
		assertThat(PageForm.offered(chair.get(page).body())).contains("propose-decision", "unassign")
			.doesNotContain("take", "release-decision");
	}

	@Test
	void leadsToADecisionByFormsOnly() {
		String page = taken();
		send(page, form(page, "put-on-agenda").with("session.sessionId", "2026-12", "session.item", "3"));
		PageForm propose = form(page, "propose-decision");
		assertThat(propose.fields()).containsEntry("session.sessionId", "2026-12").containsEntry("session.item", "3");
		assertThat(location(send(page,
				propose.with("decision.code", "reject", "decision.ground", "outside-remit", "decision.section", "goals",
						"template", "outside-remit", "decision.withoutOpinions", REASON))))
			.endsWith("done=propose-decision");
		assertThat(chair.get(page).body()).contains("Проект решения", "не относится к компетенции кластера");
		PageForm release = form(page, "release-decision").with("session.item", "3", "session.protocolNumber", "12/3-б",
				"session.protocolDate", "2026-11-20");
		assertThat(location(send(page, release))).endsWith("done=release-decision");
		String shown = chair.get(page).body();
		assertThat(shown).contains("Отклонено", "протокол № 12/3-б от 20.11.2026");
		assertThat(PageForm.offered(shown)).contains("correct-decision").doesNotContain("release-decision");
	}

	@Test
	void keepsEveryWordWhenSomethingIsMissing() {
		String page = taken();
		HttpResponse<String> answer = send(page,
				form(page, "propose-decision").with("decision.code", "include", "decision.reasons.ru",
						"Слова, которые нельзя потерять <b>", "decision.withoutSession", "chair-decision"));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("Слова, которые нельзя потерять &lt;b&gt;", "Исправьте отмеченные поля",
				"propose-decision-decision-section-error", "<option value=\"include\" selected");
		PageForm again = PageForm.in(answer.body(), "propose-decision");
		assertThat(location(send(page,
				again.with("decision.code", "include", "decision.section", "goals", "decision.reasons.ru", REASON,
						"decision.withoutSession", "chair-decision", "decision.withoutOpinions", REASON))))
			.endsWith("done=propose-decision");
	}

	@Test
	void showsWhatHappenedMeanwhileAndLosesNoWord() {
		String page = submitted();
		PageForm redirect = form(page, "redirect").with("to", "agri-food", "reason", REASON);
		send(page, form(page, "take"));
		HttpResponse<String> answer = send(page, redirect);
		assertThat(answer.statusCode()).isEqualTo(409);
		assertThat(answer.body()).contains("Пока вы писали", "начала рассмотрение", REASON,
				"<option value=\"agri-food\" selected");
		assertThat(
				location(send(page, PageForm.in(answer.body(), "redirect").with("to", "agri-food", "reason", REASON))))
			.isEqualTo("/inbox?done=redirect");
		assertThat(chair.get(page).statusCode()).isEqualTo(404);
	}

	@Test
	void keepsEveryWordWhenTheSessionHasEnded() {
		String address = submitted() + "/add-note";
		String typed = "note=%D0%A1%D0%BB%D0%BE%D0%B2%D0%B0+%3Cb%3E&commandId=" + java.util.UUID.randomUUID();
		HttpResponse<String> late = Session.anonymous(desk.url()).postRaw(address, typed + "&_csrf=former");
		assertThat(late.statusCode()).isEqualTo(403);
		assertThat(late.body()).contains("Слова &lt;b&gt;", "Ничего не изменено", "Отправить ещё раз",
				"action=\"" + address + "\"", "href=\"/login\"");
		HttpResponse<String> again = chair.postRaw(address, typed + "&_csrf=former");
		assertThat(again.body()).contains("Слова &lt;b&gt;").doesNotContain("href=\"/login\"");
		assertThat(chair.postRaw(address, typed, "Sec-Fetch-Site", "cross-site").body()).doesNotContain("Слова");
		assertThat(chair.postRaw("/login", "username=somebody+known&password=a+secret").body())
			.doesNotContain("somebody known", "a secret");
		assertThat(chair.get(address.replace("/add-note", "")).body()).doesNotContain("Слова");
	}

	@Test
	void letsOneOfTwoDecideAtOnceAndShowsTheOtherWhatHappened() {
		String page = taken();
		List<Supplier<HttpResponse<String>>> ready = new ArrayList<>();
		for (String said : List.of("Первое обоснование группы", "Второе обоснование группы")) {
			Session person = desk.signIn(CHAIR);
			PageForm form = PageForm.in(person.get(page).body(), "propose-decision")
				.with("decision.code", "note", "decision.reasons.ru", said, "decision.withoutSession", "chair-decision",
						"decision.withoutOpinions", REASON);
			ready.add(() -> person.post(page, page + "/" + form.action(), form.fields()));
		}
		// Both have read before either decides.
		List<CompletableFuture<HttpResponse<String>>> sent = ready.stream()
			.map(CompletableFuture::supplyAsync)
			.toList();
		List<HttpResponse<String>> answers = sent.stream().map(CompletableFuture::join).toList();
		assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(302, 409);
		int late = answers.get(0).statusCode() == 409 ? 0 : 1;
		assertThat(answers.get(late).body()).contains("Пока вы писали",
				late == 0 ? "Первое обоснование группы" : "Второе обоснование группы");
		assertThat(desk.get(CHAIR, "/api/v1" + page).body()).containsOnlyOnce("\"DecisionProposed\"");
	}

	@Test
	void letsTheGroupThatIsAskedReadAndAnswer() {
		String page = taken();
		send(page, form(page, "request-opinion").with("group", "agri-food"));
		Session asked = desk.signIn("chair-agri-food");
		PageForm opinion = PageForm.in(asked.get(page).body(), "give-opinion");
		HttpResponse<String> given = asked.post(page, page + "/give-opinion",
				opinion.with("position", "remarks", "remarks", "Учесть замечание").fields());
		assertThat(location(given)).endsWith("done=give-opinion");
		assertThat(chair.get(page).body()).contains("есть замечания", "Учесть замечание");
		assertThat(asked.get(page + "/contacts").statusCode()).isEqualTo(403);
	}

	@Test
	void refusesFormsOfOthers() {
		String page = submitted();
		PageForm take = form(page, "take");
		assertThat(desk.signIn("chair-agri-food").post("/inbox", page + "/take", take.fields()).statusCode())
			.isEqualTo(404);
		assertThat(desk.signIn("auditor").post("/inbox", page + "/take", take.fields()).statusCode()).isEqualTo(403);
		assertThat(chair.postRaw(page + "/take", "commandId=" + take.fields().get("commandId")).statusCode())
			.isEqualTo(403);
	}

	private static String taken() {
		String page = submitted();
		send(page, form(page, "take"));
		return page;
	}

	private static PageForm form(String page, String action) {
		return PageForm.in(chair.get(page).body(), action);
	}

	private static HttpResponse<String> send(String page, PageForm form) {
		return chair.post(page, page + "/" + form.action(), form.fields());
	}

	private static String location(HttpResponse<String> answer) {
		return answer.headers()
			.firstValue("Location")
			.map((address) -> address.replace(desk.url(), ""))
			.orElseGet(() -> answer.statusCode() + " " + answer.body());
	}

	private static String submitted() {
		ProposalId id = feeder.submit("bioenergy", "О производстве биотоплива");
		String page = "/proposals/" + id;
		Awaitility.await("in the inbox")
			.atMost(Duration.ofSeconds(20))
			.until(() -> chair.get(page).body().contains("id=\"do-take\""));
		return page;
	}

}
