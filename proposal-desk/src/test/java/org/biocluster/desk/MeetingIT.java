package org.biocluster.desk;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.biocluster.proposal.ProposalId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MeetingIT {

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
	void takesManyProposalsFromTheListToDecisionsOfASession() {
		List<ProposalId> sent = submitted(4);
		String session = session();
		chair.post("/sessions", "/sessions/" + session + "/questions",
				Map.of("version", "2", "item", "10", "title", "О кадрах"));
		assertThat(bulk("take", sent, Map.of())).contains("Выполнено: 4 из 4");
		String agenda = bulk("put-on-agenda", sent.subList(0, 3),
				Map.of("session.sessionId", session, "session.item", "1"));
		assertThat(agenda).contains("Выполнено: 3 из 3");
		assertThat(chair.get("/sessions/" + session).body()).contains("О биотопливе", "нет проекта решения")
			.contains(sent.get(0).toString(), sent.get(2).toString())
			.doesNotContain(sent.get(3).toString());
		assertThat(chair.get("/inbox?session=" + session).body())
			.containsPattern(session + "\" selected(=\"selected\")?>№ 12/2030 от 20\\.12\\.2030, .+ \\(3\\)<");
		assertThat(chair.get("/proposals/" + sent.getFirst()).body())
			.containsPattern("href=\"/sessions/" + session + "\">№ 12/2030 от 20\\.12\\.2030, [^<]+</a>")
			.contains(", вопрос 1");
		assertThat(bulk("propose-decision", sent.subList(0, 3), Map.of("decision.code", "include", "decision.section",
				"goals", "decision.reasons.ru", REASON, "decision.withoutOpinions", REASON)))
			.contains("Выполнено: 3 из 3");
		assertThat(chair.get("/papers/summary?list=" + encode("session=" + session + "&status=any")).body())
			.contains("Проект: Включить в проект Программы", REASON, "ещё не приняты");
		release(session, sent.subList(0, 3));
		papers(session);
		chosen(session, sent);
	}

	@Test
	void keepsWhenAndWhereAndHowFarASessionIs() {
		String page = "/sessions/" + session();
		Map<String, String> header = Map.of("version", "2", "number", "13/2030", "date", "2030-12-21", "time", "16:30",
				"place", "https://meet.biocluster.example/1");
		assertThat(chair.post(page, page + "/header", header).statusCode()).isEqualTo(302);
		assertThat(chair.get(page).body()).contains("Заседание № 13/2030 от 21.12.2030", "value=\"16:30\"",
				"href=\"https://meet.biocluster.example/1\"", "О биотопливе");
		HttpResponse<String> late = chair.post(page, page + "/header",
				Map.of("version", "2", "number", "14", "date", "2030-12-22", "place", "Другой зал"));
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(late.body()).contains("Другой зал", "13/2030");
		assertThat(chair.post(page, page + "/status", Map.of("version", "3", "status", "HELD")).statusCode())
			.isEqualTo(302);
		assertThat(chair.get("/sessions").body()).contains("проведено");
	}

	@Test
	void saysBeforehandWhatIsNotPossible() {
		List<ProposalId> sent = submitted(2);
		PageForm take = PageForm.in(chair.get("/proposals/" + sent.getFirst()).body(), "take");
		chair.post("/inbox", "/proposals/" + sent.getFirst() + "/take", take.fields());
		String preview = preview("propose-decision", sent, Map.of("decision.code", "note", "decision.reasons.ru",
				REASON, "decision.withoutSession", "chair-decision", "decision.withoutOpinions", REASON))
			.body();
		assertThat(preview).contains("Изменится предложений: 1 из 2", "сейчас нельзя");
		assertThat(bulk("redirect", sent, Map.of("to", "nowhere", "reason", "short"))).contains("Выполнено: 0 из 2",
				"поля не подходят");
	}

	@Test
	void showsExactlyTheMailsOfARedirection() {
		List<ProposalId> sent = submitted(2);
		String preview = preview("redirect", sent, Map.of("to", "agri-food", "reason", REASON)).body();
		assertThat(preview).contains("Изменится предложений: 2 из 2", "chair-agri-food");
		assertThat(preview.split("chair-agri-food", -1)).hasSizeGreaterThanOrEqualTo(3);
	}

	private static void release(String session, List<ProposalId> decided) {
		Map<String, String> protocol = Map.of("protocolNumber", "7-б", "protocolDate", "2026-11-20");
		String preview = chair.post("/sessions/" + session, "/sessions/" + session + "/release", protocol).body();
		assertThat(preview).contains("Изменится предложений: 3 из 3", "Включено в проект Программы");
		Map<String, String> fields = new HashMap<>(protocol);
		fields.putAll(PageForm.hidden(preview));
		for (int attempt = 0; attempt < 2; attempt++) {
			HttpResponse<String> done = chair.post("/inbox", "/sessions/" + session + "/release/run", fields);
			assertThat(done.body()).contains("Выполнено: 3 из 3");
		}
		assertThat(chair.get("/sessions/" + session).body()).contains("проведено", "№ 7-б от 20.11.2026");
		for (ProposalId id : decided) {
			String json = desk.get(CHAIR, "/api/v1/proposals/" + id).body();
			assertThat(json).contains("\"status\":\"included\"").containsOnlyOnce("\"DecisionReleased\"");
		}
	}

	private static void papers(String session) {
		String list = encode("session=" + session + "&status=any");
		assertThat(chair.get("/papers/summary?list=" + list).body()).contains("Включить в проект Программы", REASON,
				"№ 7-б от 20.11.2026, вопрос 1");
		assertThat(chair.get("/papers/summary?list=" + list).body()).contains("Заседание № 12/2030 от 20.12.2030")
			.doesNotContain(session + ". ");
		assertThat(chair.get("/papers/agenda?list=" + list).body()).contains("Место: Зал 1", "УТВЕРЖДАЮ", "Рассылка: ")
			.containsPattern("(?s)1\\. О биотопливе.*10\\. О кадрах");
		assertThat(chair.get("/papers/agenda?list=" + encode("session=" + session + "&type=other")).body())
			.doesNotContain("О кадрах", "УТВЕРЖДАЮ");
		assertThat(chair.get("/papers/journal?from=2026-01-01&list=" + list).body()).contains("МБК-");
		assertThat(chair.get("/papers/agenda?list=" + encode("status=any")).body())
			.contains("О производстве биотоплива 3");
		for (String format : List.of("xlsx", "docx")) {
			HttpResponse<String> file = chair.get("/papers/summary/" + format + "?list=" + list);
			assertThat(file.statusCode()).isEqualTo(200);
			assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
			assertThat(file.body()).startsWith("PK");
		}
		assertThat(desk.signIn("chair-agri-food").get("/papers/summary?list=" + list).body()).doesNotContain(REASON);
	}

	private static void chosen(String session, List<ProposalId> sent) {
		String of = "/papers/journal?list=" + encode("session=" + session + "&status=any");
		assertThat(chair.get(of + "&id=" + sent.get(1)).body())
			.contains("Отмеченные предложения", "О производстве биотоплива 1", "xlsx?list=", "id=" + sent.get(1))
			.doesNotContain("О производстве биотоплива 0");
		assertThat(chair.get(of + "&all=true&id=" + sent.get(1)).body()).contains("О производстве биотоплива 0");
		assertThat(chair.get(of + "&id=no").statusCode()).isEqualTo(400);
		assertThat(desk.signIn("chair-forest-marine").get("/papers/journal?id=" + sent.get(1)).body())
			.doesNotContain("О производстве биотоплива 1");
		assertThat(chair.get(of + "&from=2100-01-01").body()).doesNotContain("О производстве биотоплива")
			.contains("По этому отбору предложений нет");
	}

	private static String session() {
		HttpResponse<String> created = chair.post("/sessions", "/sessions", Map.of("group", "bioenergy", "number",
				"12/2030", "date", "2030-12-20", "time", "15:00", "place", "Зал 1"));
		String address = created.headers().firstValue("Location").orElseThrow();
		String id = address.substring(address.lastIndexOf('/') + 1);
		Map<String, String> question = Map.of("version", "1", "item", "1", "title", "О биотопливе");
		assertThat(chair.post("/sessions", "/sessions/" + id + "/questions", question).statusCode()).isEqualTo(302);
		HttpResponse<String> late = chair.post("/sessions", "/sessions/" + id + "/questions",
				Map.of("version", "1", "item", "2", "title", "О другом"));
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(late.body()).contains("О другом", "О биотопливе");
		return id;
	}

	/// Goes through the pages as somebody would: look, then do.
	private static String bulk(String action, List<ProposalId> ids, Map<String, String> typed) {
		String preview = preview(action, ids, typed).body();
		Map<String, String> fields = new HashMap<>(typed);
		fields.putAll(PageForm.hidden(preview));
		fields.putIfAbsent("rows", "");
		if (fields.get("rows").isBlank()) {
			fields.put("rows", rows(action, ids));
		}
		return chair.post("/inbox", "/bulk/run", fields).body();
	}

	private static HttpResponse<String> preview(String action, List<ProposalId> ids, Map<String, String> typed) {
		String chosen = ids.stream().map((id) -> "&id=" + id).collect(Collectors.joining());
		String form = chair.get("/bulk?action=" + action + chosen).body();
		Map<String, String> fields = new HashMap<>(PageForm.hidden(form));
		fields.putAll(typed);
		return chair.post("/inbox", "/bulk", fields);
	}

	private static String rows(String action, List<ProposalId> ids) {
		String chosen = ids.stream().map((id) -> "&id=" + id).collect(Collectors.joining());
		return PageForm.hidden(chair.get("/bulk?action=" + action + chosen).body()).get("rows");
	}

	private static List<ProposalId> submitted(int count) {
		List<ProposalId> ids = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			ids.add(feeder.submit("bioenergy", "О производстве биотоплива " + i));
		}
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> ids.stream()
				.allMatch((id) -> desk.get(CHAIR, "/api/v1/proposals/" + id).body().contains("\"routed\"")));
		return ids;
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
