package org.biocluster.desk;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RightsIT {

	private static RunningDesk desk;

	@BeforeAll
	static void start() {
		desk = RunningDesk.shared();
	}

	@Test
	void refusesTheInboxOfAForeignGroup() {
		assertThat(desk.get("chair-bioenergy", "/api/v1/inbox?group=forest-marine").statusCode()).isEqualTo(403);
		assertThat(desk.get("chair-bioenergy", "/api/v1/inbox?group=bioenergy").statusCode()).isEqualTo(200);
		assertThat(desk.get("secretariat", "/api/v1/inbox?group=forest-marine").statusCode()).isEqualTo(200);
		for (String bad : List.of("status=none", "size=0", "size=100000", "after=!!!", "size=x", "group=%00")) {
			HttpResponse<String> answer = desk.get("admin", "/api/v1/inbox?" + bad);
			assertThat(answer.statusCode()).as(bad + answer.body()).isEqualTo(400);
			assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		}
	}

	@Test
	void changesTheSessionWhenSomebodySignsInAndEndsItWithTheSignOut() {
		Session session = Session.anonymous(desk.url());
		session.get("/login");
		String before = session.cookie();
		assertThat(session.tryToSignIn("auditor", desk.password("auditor"))).endsWith("/inbox");
		String after = session.cookie();
		assertThat(after).isNotEmpty().isNotEqualTo(before);
		assertThat(session.get("/inbox").statusCode()).isEqualTo(200);
		assertThat(session.postRaw("/logout", "").statusCode()).isEqualTo(403);
		session.post("/inbox", "/logout", Map.of());
		assertThat(session.get("/inbox").statusCode()).isEqualTo(302);
	}

	@Test
	void answersUnknownNamesLikeWrongPasswordsAndSlowsBothDown() {
		String unknown = "nobody-" + UUID.randomUUID();
		Session session = Session.anonymous(desk.url());
		for (int attempt = 0; attempt < 5; attempt++) {
			assertThat(session.tryToSignIn(unknown, "wrong")).endsWith("/login?wrong");
			assertThat(session.tryToSignIn("chair-main", "wrong")).endsWith("/login?wrong");
		}
		assertThat(session.tryToSignIn(unknown, "wrong")).endsWith("/login?wait");
		assertThat(session.tryToSignIn("chair-main", desk.password("chair-main"))).endsWith("/login?wait");
		assertThat(desk.get("chair-main", "/api/v1/inbox").statusCode()).isEqualTo(429);
	}

	@Test
	void treatsNamesThatNobodyCanHaveLikeUnknownOnes() {
		Session session = Session.anonymous(desk.url());
		for (String name : List.of("\0", "a b", "' or 1=1 --", "x".repeat(1000))) {
			assertThat(session.tryToSignIn(name, "wrong")).as(name).endsWith("/login?wrong");
		}
	}

	@Test
	void protectsSessionsButNotCredentialsAgainstForgedCalls() {
		Session session = desk.signIn("admin");
		assertThat(session.postRaw("/api/v1/replays", "{}").statusCode()).isEqualTo(403);
		assertThat(desk.send("POST", "admin", "/api/v1/replays", "{}").statusCode()).isEqualTo(422);
		assertThat(desk.send("POST", "admin", "/api/v1/replays", "{}", "Sec-Fetch-Site", "cross-site").statusCode())
			.isEqualTo(403);
	}

	@Test
	void sendsTheSecurityHeadersWithEveryAnswer() {
		for (String path : List.of("/login", "/inbox", "/api/v1/inbox", "/nothing", "/assets/desk.css")) {
			HttpResponse<String> answer = desk.get("", path);
			assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("")).as(path)
				.contains("default-src 'none'")
				.doesNotContain("unsafe");
			assertThat(answer.headers().firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
			assertThat(answer.headers().firstValue("X-Frame-Options")).as(path).hasValue("DENY");
		}
	}

}
