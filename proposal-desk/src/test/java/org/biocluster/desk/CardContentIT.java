package org.biocluster.desk;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.biocluster.proposal.ProposalId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What the card tells of the words of a proposal.
class CardContentIT {

	private static Feeder feeder;

	private static Session chair;

	private static Session secretariat;

	@BeforeAll
	static void start() {
		feeder = new Feeder();
		chair = RunningDesk.shared().signIn("chair-bioenergy");
		secretariat = RunningDesk.shared().signIn("secretariat");
	}

	@AfterAll
	static void stop() {
		feeder.close();
	}

	@Test
	void showsWhatTheAuthorChangedLast() {
		ProposalId id = feeder.submit("bioenergy", "О котельных на щепе", "Первый текст предложения о котельных");
		feeder.amend(id, "bioenergy", "О котельных на щепе", "Второй текст предложения о котельных");
		ProposalId same = feeder.submit("bioenergy", "О теплицах на отходах", "Текст, который никто не менял");
		Awaitility.await("the change is there").atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
			assertThat(section(chair, id, "changes")).containsSubsequence("Было", "Первый текст предложения", "Стало",
					"Второй текст предложения");
			assertThat(chair.get("/proposals/" + same).statusCode()).isEqualTo(200);
		});
		assertThat(section(chair, same, "changes")).isEmpty();
	}

	@Test
	void namesSimilarProposalsThatTheReaderMaySee() {
		ProposalId id = feeder.submit("bioenergy", "Пиролиз лигнина гидролизных заводов");
		ProposalId like = feeder.submit("bioenergy", "О пиролизе лигнина на гидролизном заводе");
		ProposalId elsewhere = feeder.submit("food", "Пиролиз лигнина гидролизного завода");
		ProposalId other = feeder.submit("bioenergy", "Закупка насосов для завода");
		Awaitility.await("all are there")
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(section(secretariat, id, "similar"))
				.contains("/proposals/" + like, "/proposals/" + elsewhere)
				.doesNotContain("/proposals/" + other, "/proposals/" + id));
		assertThat(section(chair, id, "similar")).contains("/proposals/" + like)
			.doesNotContain("/proposals/" + elsewhere);
	}

	@Test
	void namesTheSecretariatAndNotTheFormerGroupOfWhatIsHeld() {
		feeder.decide();
		ProposalId id = feeder.submit("bioenergy", "О торфе, который проверяют");
		RunningDesk desk = RunningDesk.shared();
		String path = "/api/v1/proposals/" + id;
		Awaitility.await().until(() -> desk.get("secretariat", path).body().contains("\"routed\""));
		assertThat(facts(id)).contains("<dd>Биоэнергетика</dd>");
		desk.send("POST", "secretariat", path + "/hold", "{\"reasons\":[\"suspicious\"]}");
		assertThat(facts(id)).contains("<dd>Секретариат</dd>").doesNotContain("Биоэнергетика", "Ответственный");
		assertThat(section(secretariat, id, "why")).contains("Сейчас предложение проверяет секретариат");
		assertThat(desk.json("secretariat", path).path("primaryGroup").asString()).isEqualTo("secretariat");
		assertThat(secretariat.get("/papers/journal?id=" + id).body()).contains(">Секретариат<")
			.doesNotContain(">Биоэнергетика<");
		String list = secretariat.get("/inbox?status=held&group=secretariat").body();
		assertThat(list.substring(list.indexOf("p-" + id), list.indexOf("</tr>", list.indexOf("p-" + id))))
			.contains("Секретариат")
			.doesNotContain("Биоэнергетика");
	}

	/// What stands at the top of the card.
	private static String facts(ProposalId id) {
		String page = secretariat.get("/proposals/" + id).body();
		return page.substring(page.indexOf("<dl"), page.indexOf("</dl>"));
	}

	/// A part of the card; empty where it is not there.
	private static String section(Session reader, ProposalId id, String name) {
		String page = reader.get("/proposals/" + id).body();
		int from = page.indexOf("id=\"" + name + "\"");
		return from < 0 ? "" : page.substring(from, page.indexOf("</section>", from));
	}

}
