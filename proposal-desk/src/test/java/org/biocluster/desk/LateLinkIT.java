package org.biocluster.desk;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.biocluster.account.StaffMember;
import org.biocluster.language.Language;
import org.biocluster.latelink.LateLinkDesk;
import org.biocluster.latelink.LateLinkResult;
import org.biocluster.proposal.LateEntry;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Late links from being given to being taken back, and what a proposal that came by one shows.
class LateLinkIT {

	private static final String ROUND = "late-autumn";

	private static RunningDesk desk;

	private static Feeder feeder;

	private final UUID id = UUID.randomUUID();

	private final Instant until = Instant.now().plusSeconds(86_400);

	@BeforeAll
	static void start() {
		desk = RunningDesk.shared();
		feeder = new Feeder();
	}

	@AfterAll
	static void stop() {
		feeder.close();
	}

	@Test
	void secretariatHandsALinkOverAndTheAuditorSeesThatItWasGiven() {
		String meantFor = "институту " + id;
		give(meantFor);

		assertThat(row("secretariat", meantFor)).contains("действует", "0 из 1", "/proposals/late/");
		assertThat(row("auditor", meantFor)).contains("действует").doesNotContain("/proposals/late/");
		assertThat(desk.signIn("chair-bioenergy").get("/late-links").statusCode()).isEqualTo(403);
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(desk.history("auditor", "audit-events").toString())
				.contains("late-link.give", id.toString())
				.doesNotContain(meantFor));
	}

	@Test
	void cardRegisterAndLinkSayThatAProposalCameByIt() {
		String meantFor = "университету " + id;
		give(meantFor);
		ProposalId proposal = feeder.submitLate("bioenergy", "По ссылке " + word(), new LateEntry(id, ROUND, until));

		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(row("secretariat", meantFor)).contains("использована", "1 из 1",
					"/proposals/" + proposal));
		Session chair = desk.signIn("chair-bioenergy");
		assertThat(chair.get("/proposals/" + proposal).body()).contains("Раунд сбора", "после срока, по ссылке",
				"После срока, по ссылке секретариата");
		// The words by which it is found are in a topic of their own.
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(chair.get("/papers/journal?list=q%3D" + word()).body())
				.contains(ROUND + ": после срока, по ссылке"));
	}

	@Test
	void linkIsTakenBackWithAReasonOnly() {
		String meantFor = "обществу " + id;
		give(meantFor);
		Session secretariat = desk.signIn("secretariat");
		String withdrawal = "/late-links/" + id + "/withdrawal";

		HttpResponse<String> without = secretariat.post("/late-links", withdrawal, Map.of("reason", " "));
		assertThat(without.statusCode()).isEqualTo(422);
		assertThat(without.body()).contains("Укажите причину отзыва");
		assertThat(secretariat.post("/late-links", withdrawal, Map.of("reason", "Отправлена не туда")).statusCode())
			.isEqualTo(302);
		assertThat(row("secretariat", meantFor)).contains("отозвана", "Отправлена не туда")
			.doesNotContain("/proposals/late/", "withdrawal");
		assertThat(secretariat
			.post("/late-links", "/late-links/" + UUID.randomUUID() + "/withdrawal", Map.of("reason", "Нет такой"))
			.statusCode()).isEqualTo(404);
	}

	/// The id in letters: for PostgreSQL some hexadecimal digits are numbers with an
	/// exponent and no words.
	private String word() {
		return id.toString()
			.replace("-", "")
			.chars()
			.mapToObj((digit) -> String.valueOf((char) ('g' + Character.digit(digit, 16))))
			.collect(Collectors.joining());
	}

	private void give(String meantFor) {
		StaffMember secretary = new StaffMember(desk.me("secretariat"), "secretariat", Role.SECRETARIAT, Set.of(),
				Language.RU, 0);
		assertThat(desk.bean("lateLinkDesk", LateLinkDesk.class)
			.give(id, ROUND, until, 1, meantFor, "Болезнь заявителя", secretary)).isEqualTo(LateLinkResult.DONE);
	}

	/// The line of one link in the table.
	private static String row(String user, String meantFor) {
		String page = desk.signIn(user).get("/late-links").body();
		int at = page.indexOf(meantFor);
		assertThat(at).as(page).isPositive();
		return page.substring(page.lastIndexOf("<tr", at), page.indexOf("</tr>", at));
	}

}
