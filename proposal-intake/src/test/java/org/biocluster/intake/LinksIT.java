package org.biocluster.intake;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Somebody has lost the links.
class LinksIT {

	private final RunningIntake intake = RunningIntake.shared();

	@Test
	void hasTheLinksMailedAndSaysNoMoreThanToAStranger() {
		String address = "lost-" + UUID.randomUUID() + "@biocluster.example";
		String receipt = submit(address);
		HttpResponse<String> unknown = ask("nobody-" + UUID.randomUUID() + "@biocluster.example");
		HttpResponse<String> known = ask(address.toUpperCase(Locale.ROOT));
		assertThat(known.statusCode()).isEqualTo(303).isEqualTo(unknown.statusCode());
		assertThat(Visitor.location(known)).isEqualTo(Visitor.location(unknown)).doesNotContain("lost-");
		assertThat(known.body()).isEqualTo(unknown.body());
		assertThat(new Visitor(this.intake).get(Visitor.location(known)).body())
			.contains("Если с этим адресом есть предложения");
		assertThat(status(receipt)).contains("Регистрационный номер");
		awaitHistory(receipt, "Ссылки отправлены автору");
	}

	@Test
	void mailsOverRestWithTheSameAnswer() {
		String address = "lost-" + UUID.randomUUID() + "@biocluster.example";
		String receipt = submit(address);
		HttpResponse<String> known = askOverRest("{\"email\":\"" + address + "\"}");
		HttpResponse<String> unknown = askOverRest("{\"email\":\"nobody@biocluster.example\"}");
		assertThat(known.statusCode()).isEqualTo(202).isEqualTo(unknown.statusCode());
		assertThat(known.body()).isEmpty();
		assertThat(unknown.body()).isEmpty();
		awaitHistory(receipt, "Ссылки отправлены автору");
	}

	@Test
	void namesAMistakeAndKeepsWhatWasTyped() {
		HttpResponse<String> wrong = ask("anna@");
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("Проверьте адрес электронной почты", "value=\"anna@\"",
				"aria-invalid=\"true\"");
		assertThat(RunningIntake.json(askOverRest("{\"email\":\"a@b, c@d.example\"}"))
			.path("errors")
			.path(0)
			.path("code")
			.asString()).isEqualTo("email.bad");
		assertThat(askOverRest("{}").statusCode()).isEqualTo(422);
	}

	private HttpResponse<String> ask(String address) {
		Visitor visitor = new Visitor(this.intake);
		Map<String, String> form = Visitor.hiddenFields(visitor.get("/links").body(), "_csrf");
		form.put("submitter.email", address);
		return visitor.send("/links", form);
	}

	private HttpResponse<String> askOverRest(String body) {
		return this.intake.send(this.intake.request("/api/v1/links", "Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	private String submit(String address) {
		HttpResponse<String> taken = this.intake.post(Bodies.with("submitter.email", address).toString());
		String manage = RunningIntake.json(taken).path("manageUrl").asString();
		String data = manage.substring(manage.indexOf("/manage/")) + "/data";
		Awaitility.await("the author is known")
			.atMost(Duration.ofSeconds(30))
			.until(() -> new Visitor(this.intake).get(data).body(), (body) -> body.contains(address));
		return RunningIntake.json(taken).path("receipt").asString();
	}

	private String status(String receipt) {
		return new Visitor(this.intake).get("/proposals/" + receipt).body();
	}

	private void awaitHistory(String receipt, String words) {
		Awaitility.await(words)
			.atMost(Duration.ofSeconds(30))
			.until(() -> status(receipt), (page) -> page.contains(words));
	}

}
