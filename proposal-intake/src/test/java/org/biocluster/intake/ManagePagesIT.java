package org.biocluster.intake;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.biocluster.language.Language;
import org.biocluster.proposal.Actor;
import org.biocluster.proposal.CommandId;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.Request;
import org.biocluster.proposal.Role;
import org.biocluster.proposal.StaffCommand;
import org.biocluster.proposal.Text;
import org.biocluster.proposal.TextId;
import org.biocluster.proposal.TextKind;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class ManagePagesIT {

	private final RunningIntake intake = RunningIntake.shared();

	private final Visitor visitor = new Visitor(this.intake);

	private final String path = manageLink();

	@Test
	void showsTheAuthorEverythingThatWasSent() {
		assertThat(page()).contains("Ваше предложение", "Что вы отправили", Bodies.BODY, "Изменить предложение",
				"Отозвать предложение", "Удалить мои персональные данные", "Согласия");
	}

	@Test
	void amendsAfterShowingWhatWillChange() {
		HttpResponse<String> form = this.visitor.get(this.path + "/amendment");
		assertThat(form.body()).contains(Bodies.BODY);
		Map<String, String> typed = Visitor.hiddenFields(form.body(), "_csrf", "key", "version");
		typed.putAll(Visitor.proposal());
		typed.put("identity", "without");
		typed.put("organisationType", "company");
		typed.put("region", "RU-MOW");
		typed.put("title", "Совсем другое название предложения");
		typed.put("confirmedUnrestricted", "true");
		typed.put("go", "review");
		HttpResponse<String> compared = this.visitor.send(this.path + "/amendment", typed);
		assertThat(compared.body()).contains("Что изменится", "<ins>", "<del>", "Отправить новую редакцию");
		typed.put("go", "send");
		assertThat(Visitor.location(this.visitor.send(this.path + "/amendment", typed))).endsWith("?done=amendment");
		await("Совсем другое название предложения");
		assertThat(page()).contains("Изменения последней редакции");
	}

	@Test
	void keepsAnAmendmentWithMistakes() {
		HttpResponse<String> form = this.visitor.get(this.path + "/amendment");
		Map<String, String> typed = Visitor.hiddenFields(form.body(), "_csrf", "key", "version");
		typed.put("body", "Слишком мало слов");
		typed.put("go", "review");
		HttpResponse<String> again = this.visitor.send(this.path + "/amendment", typed);
		assertThat(again.statusCode()).isEqualTo(422);
		assertThat(again.body()).contains("Слишком мало слов", "href=\"#body\"", "href=\"#title\"");
	}

	@Test
	void withdrawsWithOneConfirmationAndUndoesIt() {
		Map<String, String> form = Visitor.hiddenFields(page(), "_csrf", "key");
		form.put("reason", "Передумали, объясняем почему");
		HttpResponse<String> unconfirmed = this.visitor.send(this.path + "/withdrawal", form);
		assertThat(unconfirmed.statusCode()).isEqualTo(422);
		assertThat(unconfirmed.body()).contains("Поставьте отметку", "Передумали, объясняем почему");
		form = Visitor.hiddenFields(unconfirmed.body(), "_csrf", "key");
		form.put("confirm", "true");
		HttpResponse<String> withdrawn = this.visitor.send(this.path + "/withdrawal", form);
		assertThat(this.visitor.get(Visitor.location(withdrawn)).body()).contains("Предложение отозвано.",
				"Отменить отзыв можно до");
		form = Visitor.hiddenFields(page(), "_csrf", "key");
		HttpResponse<String> restored = this.visitor.send(this.path + "/restoration", form);
		assertThat(this.visitor.get(Visitor.location(restored)).body()).contains("рассмотрение продолжается")
			.doesNotContain("Отменить отзыв можно до");
	}

	@Test
	void correctsAndThenForgetsThePerson() {
		await("submitter.surname");
		Map<String, String> form = Visitor.hiddenFields(page(), "_csrf", "key");
		form.put("submitter.surname", "Петрова-Водкина");
		form.put("submitter.givenName", "Анна");
		form.put("submitter.email", "не адрес");
		HttpResponse<String> wrong = this.visitor.send(this.path + "/submitter", form);
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("Проверьте адрес электронной почты", "не адрес", "Петрова-Водкина");
		form.put("key", Visitor.hidden(wrong.body(), "key"));
		form.put("submitter.email", "other@biocluster.example");
		assertThat(this.visitor.send(this.path + "/submitter", form).statusCode()).isEqualTo(303);
		await("Петрова-Водкина");
		JsonNode data = RunningIntake.json(this.visitor.get(this.path + "/data"));
		assertThat(data.path("person").path("email").asString()).isEqualTo("other@biocluster.example");
		assertThat(data.path("versions").path(0).path("texts").path("body").asString()).isEqualTo(Bodies.BODY);
		form = Visitor.hiddenFields(page(), "_csrf", "key");
		form.put("confirm", "true");
		assertThat(this.visitor.send(this.path + "/erasure", form).statusCode()).isEqualTo(303);
		assertThat(page()).contains("Персональных данных нет").doesNotContain("Петрова-Водкина", "other@");
		assertThat(this.visitor.get(this.path + "/data").body()).doesNotContain("Петрова", "other@");
	}

	@Test
	void agreesToPublicationAfterTheSubmission() {
		await("Согласиться на публикацию");
		Map<String, String> form = Visitor.hiddenFields(page(), "_csrf", "key");
		form.put("consents.publishable", "organisation");
		HttpResponse<String> unticked = this.visitor.send(this.path + "/consent", form);
		assertThat(unticked.statusCode()).isEqualTo(422);
		assertThat(unticked.body()).contains("Поставьте отметку", "aria-invalid=\"true\"");
		form.put("key", Visitor.hidden(unticked.body(), "key"));
		form.put("consents.publication", "true");
		HttpResponse<String> agreed = this.visitor.send(this.path + "/consent", form);
		assertThat(agreed.statusCode()).as(agreed.body()).isEqualTo(303);
		assertThat(this.visitor.get(Visitor.location(agreed)).body()).contains("Согласие на публикацию дано.");
		Awaitility.await("nothing left to agree to")
			.atMost(Duration.ofSeconds(20))
			.until(() -> !page().contains("Согласиться на публикацию"));
	}

	@Test
	void tellsWhyAWishWasRefusedAndKeepsTheWords() {
		Map<String, String> form = Visitor.hiddenFields(page(), "_csrf", "key");
		form.put("answers", "Ответ, которого никто не ждёт");
		HttpResponse<String> refused = this.visitor.send(this.path + "/answers", form);
		assertThat(refused.statusCode()).isEqualTo(409);
		assertThat(refused.body()).contains("предложение уже в другом состоянии", "Ответ, которого никто не ждёт");
	}

	@Test
	void answersTheQuestionsOfTheGroup() {
		staff(new StaffCommand.Take("industrial-biotech"));
		staff(new StaffCommand.RequestClarification("industrial-biotech",
				List.of(text(TextKind.QUESTION, "Какой объём выпуска вы предполагаете?")),
				Instant.now().plus(Duration.ofDays(10))));
		await("Какой объём выпуска вы предполагаете?");
		assertThat(this.visitor.get(readPath()).body()).contains("ждёт уточнений до").doesNotContain("объём выпуска");
		Map<String, String> form = Visitor.hiddenFields(page(), "_csrf", "key");
		form.put("answers", "Около десяти тонн в год.");
		HttpResponse<String> answered = this.visitor.send(this.path + "/answers", form);
		assertThat(this.visitor.get(Visitor.location(answered)).body()).contains("Ответ отправлен группе.")
			.doesNotContain("Какой объём");
		assertThat(this.visitor.get(this.path + "/data").body()).contains("Какой объём", "Около десяти тонн");
	}

	@Test
	void offersNothingWithoutTheLink() {
		assertThat(this.visitor.get("/manage/forged").statusCode()).isEqualTo(404);
		Map<String, String> form = new LinkedHashMap<>(Visitor.hiddenFields(page(), "_csrf", "key"));
		form.put("confirm", "true");
		assertThat(this.visitor.send("/manage/forged/erasure", form).statusCode()).isEqualTo(404);
		assertThat(this.visitor.get("/manage/forged/data").statusCode()).isEqualTo(404);
	}

	private void staff(StaffCommand command) {
		ProposalId id = new ProposalId(
				UUID.fromString(RunningIntake.json(this.visitor.get(this.path + "/data")).path("id").asString()));
		this.intake.router()
			.order(new Request<>(new CommandId(UUID.randomUUID()), id, Instant.now(), new Actor("c", Role.CHAIR),
					Set.of("industrial-biotech"), null, Language.RU, command));
	}

	private static Text text(TextKind kind, String value) {
		return new Text(new TextId(UUID.randomUUID()), kind, Language.RU, "0".repeat(64), value);
	}

	/// The link that only reads, as the page gives it.
	private String readPath() {
		Matcher link = Pattern.compile("href=\"[^\"]*(/proposals/[^\"/]+)\"").matcher(page());
		assertThat(link.find()).isTrue();
		return link.group(1);
	}

	private String page() {
		return this.visitor.get(this.path).body();
	}

	private void await(String words) {
		Awaitility.await(words).atMost(Duration.ofSeconds(20)).until(this::page, (page) -> page.contains(words));
	}

	private String manageLink() {
		JsonNode receipt = RunningIntake.json(this.intake.post(Bodies.valid().toString()));
		String url = receipt.path("manageUrl").asString();
		String link = url.substring(url.indexOf("/manage/"));
		Awaitility.await("shown")
			.atMost(Duration.ofSeconds(20))
			.until(() -> new Visitor(this.intake).get(link).body(), (page) -> page.contains(Bodies.BODY));
		return link;
	}

}
