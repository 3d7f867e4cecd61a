package org.biocluster.desk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;
import org.biocluster.account.Account;
import org.biocluster.account.StaffMember;
import org.biocluster.inbox.Inbox;
import org.biocluster.invitation.mail.InvitationMail;
import org.biocluster.journal.kafka.TopicLog;
import org.biocluster.language.Language;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.Role;
import org.biocluster.testsupport.MailServer;
import org.biocluster.topic.Topics;
import org.biocluster.wording.Messages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;

/// People get in by a link that works once.
class PeopleIT {

	/// No mail server runs beside the desk of the tests, so the page shows the link.
	private static final Pattern LINK = Pattern.compile("<code>http://[^<]*(/welcome/[A-Za-z0-9_-]{43})</code>");

	private static final String PASSWORD = "a phrase that nobody knows";

	private static final StaffMember AUDITOR = new StaffMember("m-people", "people", Role.AUDITOR, Set.of(),
			Language.RU, 0);

	private static RunningDesk desk;

	private static Session admin;

	@BeforeAll
	static void start() {
		desk = RunningDesk.shared();
		admin = desk.signIn("admin");
	}

	@Test
	void letsSomebodyInvitedSetAPasswordOnce() {
		String user = invited();
		String link = link(invite(user).body());
		Session invited = Session.anonymous(desk.url());
		assertThat(invited.get(link).body()).contains("value=\"" + user + "\"");
		assertThat(invited.post(link, link, Map.of("password", "short")).body()).contains("от 12 до 200 знаков");
		HttpResponse<String> set = invited.post(link, link, Map.of("password", PASSWORD));
		assertThat(set.headers().firstValue("Location").orElse("")).endsWith("/login?set");
		assertThat(Session.anonymous(desk.url()).tryToSignIn(user, PASSWORD)).endsWith("/inbox");
		HttpResponse<String> again = invited.post("/login", link, Map.of("password", "another long phrase"));
		assertThat(again.statusCode()).isEqualTo(404);
		assertThat(again.body()).contains("больше не действует");
	}

	@Test
	void endsAFormerPasswordAndAFormerLinkWithANewOne() {
		String user = invited();
		String first = link(invite(user).body());
		String id = desk.me(user);
		String second = link(admin.post("/people", "/people/" + id + "/password", Map.of()).body());
		Session invited = Session.anonymous(desk.url());
		assertThat(invited.get(first).statusCode()).isEqualTo(404);
		invited.post(second, second, Map.of("password", PASSWORD));
		assertThat(Session.anonymous(desk.url()).tryToSignIn(user, PASSWORD)).endsWith("/inbox");
		admin.post("/people", "/people/" + id + "/password", Map.of());
		assertThat(Session.anonymous(desk.url()).tryToSignIn(user, PASSWORD)).endsWith("?wrong");
	}

	@ParameterizedTest
	@EnumSource(names = { "RU", "EN" })
	void writesInTheLanguageOfWhoeverIsInvitedAndWithoutAPassword(Language language)
			throws MessagingException, IOException {
		try (MailServer server = MailServer.start()) {
			JavaMailSenderImpl sender = new JavaMailSenderImpl();
			sender.setHost(server.host());
			sender.setPort(server.port());
			sender.setDefaultEncoding("UTF-8");
			InvitationMail mail = new InvitationMail(sender, Messages.load(), "no-reply@biocluster.example",
					URI.create("https://desk.biocluster.example/"));
			String link = mail.link("token");
			assertThat(link).isEqualTo("https://desk.biocluster.example/welcome/token");
			assertThat(mail.send(account(language), link)).isTrue();
			MimeMessage letter = server.awaitMailTo("invited@biocluster.example");
			assertThat(letter.getSubject()).contains(language == Language.RU ? "Биокластер" : "Biocluster");
			assertThat(letter.getContent().toString()).contains(link, "some-user", "3").doesNotContain("a hash");
		}
	}

	@Test
	void handsWhatIsOpenOverToASuccessor() {
		try (Feeder feeder = new Feeder()) {
			feeder.decide();
			String leaving = desk.me(invitedTo("agri-food"));
			String successor = desk.me(invitedTo("agri-food"));
			String stranger = desk.me(invitedTo("bioenergy"));
			List<String> open = List.of(assigned(feeder, leaving), assigned(feeder, leaving));
			assertThat(admin.get("/people").body()).contains("Кому передать 2 открытых предложения");
			assertThat(handOver(leaving, stranger)).contains("Ничего не изменено");
			String page = admin
				.post("/people", "/people/" + leaving + "/activation",
						Map.of("active", "false", "successor", successor))
				.body();
			assertThat(page).contains("доступ закрыт", "Передано 2 предложения").doesNotContain("Осталось");
			open.forEach((id) -> assertThat(responsible(id)).isEqualTo(successor));
			String late = assigned(feeder, leaving);
			assertThat(handOver(leaving, successor)).contains("Передано 1 предложение");
			assertThat(responsible(late)).isEqualTo(successor);
			Awaitility.await()
				.untilAsserted(() -> assertThat(trail(desk.me("admin"))).contains(
						"account.hand-over " + leaving + " {done=2, left=0, to=" + successor + "}",
						"proposal.assign " + late + " {version=" + version(late) + "}"));
		}
	}

	private static String handOver(String from, String to) {
		return admin.post("/people", "/people/" + from + "/handover", Map.of("successor", to)).body();
	}

	/// A proposal of the group for food for which somebody is responsible.
	private static String assigned(Feeder feeder, String member) {
		String id = feeder.submit("food", "О передаче дел").toString();
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> desk.get("chair-agri-food", "/api/v1/proposals/" + id).body().contains("\"routed\""));
		assertThat(desk
			.send("POST", "chair-agri-food", "/api/v1/proposals/" + id + "/assign", "{\"member\":\"" + member + "\"}")
			.statusCode()).isEqualTo(200);
		return id;
	}

	private static String responsible(String id) {
		return String.valueOf(
				desk.bean("inbox", Inbox.class).find(ProposalId.of(id), AUDITOR).orElseThrow().review().responsible());
	}

	private static long version(String id) {
		return desk.json("auditor", "/api/v1/proposals/" + id).path("version").asLong();
	}

	/// What somebody did.
	private static List<String> trail(String member) {
		return desk.bean("topicLog", TopicLog.class)
			.whole(Topics.AUDIT_EVENTS)
			.stream()
			.flatMap((each) -> Stream.ofNullable(each.entry()))
			.flatMap((entry) -> Stream.ofNullable(entry.value()))
			.filter((record) -> record.actor().id().equals(member))
			.map((record) -> record.action() + " " + record.target() + " " + new TreeMap<>(record.details()))
			.toList();
	}

	private static String invitedTo(String group) {
		String user = invited();
		admin.post("/people", "/people", Map.of("user", user, "role", "MEMBER", "groups", group, "email",
				user + "@biocluster.example", "language", "ru"));
		return user;
	}

	private static Account account(Language language) {
		return new Account("m-1", "some-user", "a hash", Role.MEMBER, Set.of(), "invited@biocluster.example", language,
				true, 0);
	}

	private static String invited() {
		return "invited-" + UUID.randomUUID().toString().substring(0, 8);
	}

	private static HttpResponse<String> invite(String user) {
		return admin.post("/people", "/people", Map.of("user", user, "role", "MEMBER", "groups", "bioenergy", "email",
				user + "@biocluster.example", "language", "ru"));
	}

	private static String link(String page) {
		Matcher link = LINK.matcher(page);
		assertThat(link.find()).as(page).isTrue();
		return link.group(1);
	}

}
