package org.biocluster.intake;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.awaitility.Awaitility;
import org.biocluster.link.LateLink;
import org.biocluster.link.LateLink.Withdrawal;
import org.biocluster.proposal.Actor;
import org.biocluster.proposal.Role;
import org.biocluster.secret.Secrets;
import org.biocluster.testsupport.Platform;
import org.biocluster.topic.Topics;
import org.biocluster.topic.kafka.ClientProperties;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The form with a late link: what it says, and that nothing typed is lost when the link opens nothing.
class LateLinkPagesIT {

	private static final Actor SECRETARY = new Actor("s-1", Role.SECRETARIAT);

	private final Visitor visitor = new Visitor(RunningIntake.shared());

	private final LateLink link = new LateLink(UUID.randomUUID(), "always", Instant.parse("2100-01-02T15:00:00Z"), 1,
			"институту", "Болезнь", SECRETARY, Instant.now(), null);

	@Test
	void formSaysUntilWhenTheLinkHoldsAndTakesItAlong() {
		give(this.link);
		String address = address(this.link.id());
		await(address, "По вашей ссылке приём «Всегда» открыт до 02.01.2100, 18:00 (МСК).");

		Map<String, String> form = Visitor.filledIn(Visitor.hiddenFields(this.visitor.get(address + "?lang=en").body(),
				"_csrf", "key", "lateLink", "draft", "revision"));
		form.put("step", "1");
		form.put("go", "next");
		String next = this.visitor.get(Visitor.location(this.visitor.send("/proposals/new", form))).body();
		assertThat(next).contains("By your late link the call “Always” is open until 2 January 2100, 18:00");
		assertThat(Visitor.hidden(next, "lateLink")).isEqualTo(form.get("lateLink"));
	}

	@Test
	void linkThatWasWithdrawnIsSaidToBe() {
		give(this.link.withdrawn(new Withdrawal(SECRETARY, Instant.now(), "По ошибке")));
		await(address(this.link.id()), "Секретариат отозвал ссылку");
		assertThat(this.visitor.get(address(this.link.id())).body()).doesNotContain("name=\"lateLink\"");
	}

	@Test
	void nothingTypedIsLostWithALinkThatOpensNothingAndItCanBeSentWithout() {
		Map<String, String> form = Visitor.filledIn(this.visitor.open("ru"));
		form.put("lateLink", token(UUID.randomUUID()));
		HttpResponse<String> again = this.visitor.send("/proposals/new", form);
		assertThat(again.statusCode()).isEqualTo(422);
		assertThat(again.body())
			.contains("Ссылка для отправки после срока не действует", Bodies.BODY, "Иванова",
					"value=\"" + form.get("key") + "\"")
			.doesNotContain(form.get("lateLink"));

		form.remove("lateLink");
		assertThat(this.visitor.send("/proposals/new", form).statusCode()).isEqualTo(303);
	}

	@Test
	void programsAreToldByACodeOfTheField() {
		HttpResponse<String> refused = RunningIntake.shared()
			.post(Bodies.with("lateLink", "forged").toString(), "Accept-Language", "en");
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(RunningIntake.json(refused).path("errors").path(0).path("field").asString()).isEqualTo("lateLink");
		assertThat(RunningIntake.json(refused).path("errors").path(0).path("code").asString())
			.isEqualTo("late-link.unknown");
		assertThat(RunningIntake.json(refused).path("errors").path(0).path("message").asString())
			.isEqualTo("“Late link”: there is no such link.");
	}

	private void await(String address, String words) {
		Awaitility.await(words)
			.atMost(Duration.ofSeconds(20))
			.until(() -> this.visitor.get(address).body(), (page) -> page.contains(words));
	}

	private static String address(UUID link) {
		return "/proposals/late/" + token(link);
	}

	private static String token(UUID link) {
		return RunningIntake.shared().bean(Secrets.class).links().late(link);
	}

	/// Does what the desk does.
	private static void give(LateLink link) {
		try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
				ClientProperties.documentProducer(Platform.broker().connection(), "test-late-links"))) {
			producer.send(Platform.wire().record(Topics.LATE_LINKS, link.id().toString(), link));
		}
	}

}
