package org.biocluster.intake;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.biocluster.attachment.AttachmentStore;
import org.biocluster.language.Language;
import org.biocluster.projection.View;
import org.biocluster.proposal.Actor;
import org.biocluster.proposal.CommandId;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.Request;
import org.biocluster.proposal.Role;
import org.biocluster.proposal.StaffCommand;
import org.biocluster.proposal.Text;
import org.biocluster.proposal.TextId;
import org.biocluster.proposal.TextKind;
import org.biocluster.status.jdbc.JdbcWantedFiles;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class OwnFilesIT {

	private static final Duration SOON = Duration.ofSeconds(20);

	private final RunningIntake intake = RunningIntake.shared();

	private final Visitor visitor = new Visitor(this.intake);

	private final JsonNode receipt = submit("расчёт.pdf");

	private final String path = this.receipt.path("manageUrl").asString().replaceFirst(".*/manage/", "/manage/");

	@Test
	void givesAFileBackToItsAuthorAndToNobodyElse() {
		String file = fileLink("расчёт.pdf");
		HttpResponse<String> answer = this.visitor.get(file);
		assertThat(answer.body()).isEqualTo(content("расчёт.pdf"));
		assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;")
			.contains("filename*=UTF-8''%D1%80");
		assertThat(answer.headers().allValues("Content-Security-Policy")).singleElement()
			.asString()
			.startsWith("sandbox");
		assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
		assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
		String id = file.substring(file.lastIndexOf('/') + 1);
		String read = this.receipt.path("receipt").asString();
		assertThat(this.visitor.get("/manage/" + read + "/files/" + id).statusCode()).isIn(403, 404);
		assertThat(this.visitor.get(this.path + "/files/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
		assertThat(this.visitor.get("/proposals/" + read).body()).contains("Приложено: 1 файл.")
			.doesNotContain("расчёт.pdf");
		assertThat(this.visitor.get(this.path + "/data").body()).contains("расчёт.pdf", "\"mediaType\"");
	}

	@Test
	void keepsAddsAndTakesAwayFilesInAnAmendment() {
		await("расчёт.pdf");
		Map<String, String> form = amendment(this.visitor.get(this.path + "/amendment").body());
		HttpResponse<String> added = this.visitor.post(this.path + "/amendment",
				Multipart.of(form).file("таблица.pdf", "application/pdf", bytes("таблица.pdf")).field("go", "attach"));
		assertThat(added.statusCode()).isEqualTo(200);
		assertThat(added.body()).contains("расчёт.pdf", "таблица.pdf", "Другое название предложения");
		List<String> ids = values(added.body(), "attachments");
		assertThat(ids).hasSize(2);
		form.put("attachments", ids.get(1));
		form.put("go", "review");
		assertThat(this.visitor.send(this.path + "/amendment", form).body()).contains("<del>расчёт.pdf",
				"<ins>таблица.pdf");
		form.put("go", "send");
		HttpResponse<String> sent = this.visitor.send(this.path + "/amendment", form);
		assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
		assertThat(this.visitor.get(fileLink("таблица.pdf")).body()).isEqualTo(content("таблица.pdf"));
		assertThat(page()).doesNotContain(">расчёт.pdf<");
	}

	@Test
	void answersWithAFile() {
		Map<String, String> form = asked();
		form.put("answers", "Около десяти тонн в год, смотрите файл.");
		HttpResponse<String> refused = this.visitor.post(this.path + "/answers",
				Multipart.of(form).file("объём.exe", "application/pdf", bytes("x")));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("Около десяти тонн", "«объём.exe»: этот формат не принимается");
		HttpResponse<String> answered = this.visitor.post(this.path + "/answers",
				Multipart.of(form).file("объём.pdf", "application/pdf", bytes("объём.pdf")));
		assertThat(answered.statusCode()).as(answered.body()).isEqualTo(303);
		assertThat(this.visitor.get(fileLink("объём.pdf")).body()).isEqualTo(content("объём.pdf"));
		assertThat(page()).contains("расчёт.pdf");
	}

	@Test
	void answersWithAnEmptyFieldForFiles() {
		Map<String, String> form = asked();
		form.putAll(Map.of("answers", "Около десяти тонн в год.", "attachments", ""));
		HttpResponse<String> answered = this.visitor.send(this.path + "/answers", form);
		assertThat(answered.statusCode()).as(answered.body()).isEqualTo(303);
	}

	@Test
	void answersWhenNoFileWasChosen() {
		Map<String, String> form = asked();
		form.put("answers", "Около десяти тонн в год.");
		HttpResponse<String> answered = this.visitor.post(this.path + "/answers",
				Multipart.of(form).field("attachments", "").file("", "application/octet-stream", new byte[0]));
		assertThat(answered.statusCode()).as(answered.body()).isEqualTo(303);
	}

	@Test
	void removesTheBytesWithThePerson() {
		String file = fileLink("расчёт.pdf");
		Path kept = this.intake.attachments().resolve("proposals").resolve(this.receipt.path("id").asString());
		assertThat(kept).isNotEmptyDirectory();
		Map<String, String> form = Visitor.hiddenFields(page(), "_csrf", "key");
		form.put("confirm", "true");
		assertThat(this.visitor.send(this.path + "/erasure", form).statusCode()).isEqualTo(303);
		Awaitility.await("removed").atMost(SOON).untilAsserted(() -> assertThat(kept).isEmptyDirectory());
		assertThat(this.visitor.get(file).statusCode()).isEqualTo(404);
		assertThat(page()).doesNotContain("расчёт.pdf");
	}

	@Test
	void knowsWhichBytesHaveToStay() {
		ProposalId id = ProposalId.of(this.receipt.path("id").asString());
		await("расчёт.pdf");
		Path kept = this.intake.attachments().resolve("proposals").resolve(id.toString());
		String sha256 = String.valueOf(kept.toFile().list()[0]);
		Instant now = Instant.now();
		Instant longAgo = now.minus(Duration.ofDays(40));
		AttachmentStore.Wanted wanted = new JdbcWantedFiles(this.intake.bean(View.class), InstantSource.system());
		assertThat(wanted.isWanted(id, sha256, longAgo)).isTrue();
		// What a crash between the bytes and the event leaves behind.
		assertThat(wanted.isWanted(id, "0".repeat(64), longAgo)).isFalse();
		assertThat(wanted.isWanted(new ProposalId(UUID.randomUUID()), sha256, now.minus(Duration.ofDays(29)))).isTrue();
		assertThat(wanted.isWanted(new ProposalId(UUID.randomUUID()), sha256, now.minus(Duration.ofDays(31))))
			.isFalse();
		Map<String, String> form = Visitor.hiddenFields(page(), "_csrf", "key");
		form.put("confirm", "true");
		assertThat(this.visitor.send(this.path + "/erasure", form).statusCode()).isEqualTo(303);
		Awaitility.await("removed").atMost(SOON).until(() -> !wanted.isWanted(id, sha256, now));
		// Sent again by its author after that.
		assertThat(wanted.isWanted(id, sha256, Instant.now().plusSeconds(60))).isTrue();
	}

	/// A group asks; the hidden fields of the form in which the author answers.
	private Map<String, String> asked() {
		staff(new StaffCommand.Take("industrial-biotech"));
		staff(new StaffCommand.RequestClarification(
				"industrial-biotech", List.of(new Text(new TextId(UUID.randomUUID()), TextKind.QUESTION, Language.RU,
						"0".repeat(64), "Какой объём выпуска вы предполагаете?")),
				Instant.now().plus(Duration.ofDays(10))));
		await("Какой объём выпуска вы предполагаете?");
		return Visitor.hiddenFields(page(), "_csrf", "key");
	}

	private JsonNode submit(String name) {
		ObjectNode body = Bodies.valid();
		body.putArray("attachments").add(upload(name));
		return RunningIntake.json(this.intake.post(body.toString()));
	}

	private String upload(String name) {
		HttpRequest.Builder request = this.intake
			.request("/api/v1/attachments?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8), "Content-Type",
					"application/pdf")
			.POST(HttpRequest.BodyPublishers.ofByteArray(bytes(name)));
		String id = RunningIntake.json(this.intake.send(request)).path("id").asString();
		assertThat(id).hasSize(40);
		return id;
	}

	private Map<String, String> amendment(String page) {
		Map<String, String> form = new LinkedHashMap<>(
				Visitor.hiddenFields(page, "_csrf", "key", "version", "attachments"));
		form.putAll(Visitor.proposal());
		form.putAll(Map.of("identity", "without", "organisationType", "company", "region", "RU-MOW", "title",
				"Другое название предложения", "confirmedUnrestricted", "true"));
		return form;
	}

	private void staff(StaffCommand command) {
		this.intake.router()
			.order(new Request<>(new CommandId(UUID.randomUUID()), ProposalId.of(this.receipt.path("id").asString()),
					Instant.now(), new Actor("c", Role.CHAIR), Set.of("industrial-biotech"), null, Language.RU,
					command));
	}

	private String fileLink(String name) {
		Pattern link = Pattern.compile("href=\"(/manage/[^\"]*/files/[^\"]*)\"[^>]*><bdi>" + Pattern.quote(name));
		await(">" + name + "<");
		Matcher found = link.matcher(page());
		assertThat(found.find()).isTrue();
		return found.group(1);
	}

	private static List<String> values(String page, String name) {
		return Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"")
			.matcher(page)
			.results()
			.map((found) -> found.group(1))
			.toList();
	}

	private String page() {
		return this.visitor.get(this.path).body();
	}

	private void await(String words) {
		Awaitility.await(words).atMost(SOON).until(this::page, (page) -> page.contains(words));
	}

	private static byte[] bytes(String name) {
		return content(name).getBytes(StandardCharsets.UTF_8);
	}

	private static String content(String name) {
		return "%PDF-1.4 " + name;
	}

}
