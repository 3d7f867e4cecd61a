package org.biocluster.desk;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.biocluster.account.Account;
import org.biocluster.account.Accounts;
import org.biocluster.language.Language;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

class DenyMatrixIT {

	private static final DenyMatrix MATRIX = DenyMatrix.read();

	private static final Map<String, String> USERS = new TreeMap<>(
			Map.of("administrator", "admin", "auditor", "auditor", "secretariat", "secretariat", "chair",
					"chair-bioenergy", "consulted", "chair-agri-food", "foreign", "chair-forest-marine"));

	private static final Map<String, Session> SESSIONS = new HashMap<>();

	private static RunningDesk desk;

	private static Feeder feeder;

	private static ProposalId proposal;

	private static String file;

	private static String meeting;

	@BeforeAll
	static void start() {
		desk = RunningDesk.shared();
		feeder = new Feeder();
		feeder.decide();
		for (Role role : List.of(Role.DEPUTY, Role.GROUP_SECRETARY, Role.MEMBER)) {
			USERS.put(role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), add(role));
		}
		USERS.forEach((persona, user) -> SESSIONS.put(persona, desk.signIn(user)));
		AttachedFile attached = AttachedFile.of(desk, feeder, "bioenergy", "расчёт.pdf");
		proposal = attached.proposal();
		file = attached.id().toString();
		String path = "/api/v1/proposals/" + proposal;
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> desk.get("secretariat", path + "/contacts").statusCode() == 200);
		assertThat(desk.send("POST", "chair-bioenergy", path + "/request-opinion", "{\"group\":\"agri-food\"}")
			.statusCode()).isEqualTo(200);
		meeting = SESSIONS.get("chair")
			.post("/inbox", "/sessions", fields("chair"))
			.headers()
			.firstValue("Location")
			.map((address) -> address.substring(address.lastIndexOf('/') + 1))
			.orElseThrow();
	}

	@AfterAll
	static void stop() {
		feeder.close();
	}

	@Test
	void hasARowForEveryRoute() {
		Set<String> routes = new TreeSet<>();
		RequestMappingHandlerMapping mappings = desk.bean("requestMappingHandlerMapping",
				RequestMappingHandlerMapping.class);
		for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
			for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
				mapping.getPatternValues().forEach((pattern) -> routes.add(method + " " + pattern));
			}
		}
		assertThat(new TreeSet<>(MATRIX.rows().stream().map(DenyMatrix.Row::name).toList())).isEqualTo(routes);
	}

	/// Such a route would have no row; only what shows errors is one.
	@Test
	void hasNoRouteThatTakesEveryMethod() {
		assertThat(desk.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
			.getHandlerMethods()
			.keySet()
			.stream()
			.filter((mapping) -> mapping.getMethodsCondition().getMethods().isEmpty())
			.flatMap((mapping) -> mapping.getPatternValues().stream())
			.distinct()).allMatch("/error"::equals);
	}

	@TestFactory
	Stream<DynamicTest> answersEverybodyAsTheMatrixSays() {
		return MATRIX.rows()
			.stream()
			.map((row) -> dynamicTest(row.name(),
					() -> row.answers().forEach((persona, expected) -> check(row, persona, expected))));
	}

	@Test
	void deniesWhatIsNotListed() {
		assertThat(desk.get("admin", "/api/v1/nothing").statusCode()).isEqualTo(403);
		assertThat(SESSIONS.get("administrator").get("/nothing").statusCode()).isEqualTo(403);
	}

	@Test
	void writesDownEveryLookAtContacts() {
		SESSIONS.get("chair").get("/proposals/" + proposal + "/contacts");
		SESSIONS.get("foreign").get("/proposals/" + proposal + "/contacts");
		Awaitility.await()
			.untilAsserted(() -> assertThat(desk.history("auditor", "audit-events").toString())
				.contains("contacts.view", proposal.toString()));
	}

	private static void check(DenyMatrix.Row row, String persona, String expected) {
		if (row.address().equals("/news") && !expected.equals("login")) {
			return;
		}
		String what = persona + " " + row.name();
		String known = row.isAboutASession() ? meeting : proposal.toString();
		HttpResponse<String> answer = ask(row, persona, known);
		assertThat(answer.body()).as(what).doesNotContain("Exception", "org.biocluster");
		switch (expected) {
			case "yes" -> {
				assertThat(answer.statusCode()).as(what + answer.body()).isNotIn(401, 403, 500);
				assertThat(answer.headers().firstValue("Location").orElse("")).as(what).doesNotEndWith("/login");
				if (row.isAboutOne()) {
					assertThat(answer.statusCode()).as(what + answer.body()).isIn(200, 302);
				}
			}
			case "login" -> {
				assertThat(answer.statusCode()).as(what).isEqualTo(302);
				assertThat(answer.headers().firstValue("Location").orElse("")).as(what).endsWith("/login");
			}
			default -> assertThat(answer.statusCode()).as(what).isEqualTo(Integer.parseInt(expected));
		}
		if (expected.equals("404")) {
			String missing = UUID.randomUUID().toString();
			assertThat(withoutToken(answer.body()).replace(known, missing)).as(what)
				.isEqualTo(withoutToken(ask(row, persona, missing).body()));
		}
	}

	private static String withoutToken(String page) {
		return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
	}

	private static HttpResponse<String> ask(DenyMatrix.Row row, String persona, String id) {
		String path = row.address()
			.replace("{id}", id)
			.replace("{command}", "add-note")
			.replace("{file}", file)
			.replace("{token}", "unknown")
			.replace("{kind}", "summary")
			.replace("{format}", "xlsx");
		if (row.isForPrograms()) {
			String body = row.isAboutOne() ? "{\"note\":\"Заметка\",\"group\":\"" + group(persona) + "\"}" : "{}";
			String user = USERS.getOrDefault(persona, "");
			return row.method().equals("GET") ? desk.get(user, path) : desk.send(row.method(), user, path, body);
		}
		Session session = SESSIONS.getOrDefault(persona, Session.anonymous(desk.url()));
		return row.method().equals("GET") ? session.get(path) : session.post("/inbox", path, fields(persona));
	}

	private static String group(String persona) {
		return switch (persona) {
			case "consulted" -> "agri-food";
			case "secretariat" -> "secretariat";
			default -> "bioenergy";
		};
	}

	/// Enough for every form, so that nobody is turned away for a missing field.
	private static Map<String, String> fields(String persona) {
		Map<String, String> fields = new HashMap<>(Map.of("note", "Заметка", "group", group(persona), "number", "1",
				"date", "2030-12-10", "version", "1", "item", "1", "title", "О правах", "protocolNumber", "1"));
		fields.putAll(Map.of("protocolDate", "2030-12-10", "rows", "", "action", "add-note", "commandId",
				UUID.randomUUID().toString(), "surname", "Surname", "status", "PLANNED"));
		return fields;
	}

	private static String add(Role role) {
		String user = "rights-" + role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
		String password = UUID.randomUUID().toString();
		PasswordEncoder encoder = desk.bean("passwordEncoder", PasswordEncoder.class);
		desk.bean("accounts", Accounts.class)
			.add(List.of(new Account("m-" + UUID.randomUUID(), user, String.valueOf(encoder.encode(password)), role,
					Set.of("bioenergy"), user + "@biocluster.example", Language.RU, true, 0)));
		desk.remember(user, password);
		return user;
	}

}
