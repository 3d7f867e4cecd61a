package org.biocluster.intake;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class AttachmentsApiIT {

	private static final byte[] PDF = "%PDF-1.4".getBytes(StandardCharsets.UTF_8);

	private static final int MOST = 10 * 1024 * 1024;

	private final RunningIntake intake = RunningIntake.shared();

	@Test
	void takesFilesOfProgramsOneByOne() {
		HttpResponse<String> uploaded = upload("расчёт.pdf", PDF);
		assertThat(uploaded.statusCode()).as(uploaded.body()).isEqualTo(201);
		JsonNode file = json(uploaded);
		assertThat(file.path("name").asString()).isEqualTo("расчёт.pdf");
		assertThat(file.path("scanned").asBoolean(true)).isFalse();
		assertThat(file.path("sha256").asString()).hasSize(64);
		String id = file.path("id").asString();
		String key = "key-of-a-program-with-a-file-" + id;
		HttpResponse<String> sent = this.intake.post(with(id).toString(), "Idempotency-Key", key);
		assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
		HttpResponse<String> again = this.intake.post(with(id).toString(), "Idempotency-Key", key);
		assertThat(json(again).path("receipt")).isEqualTo(json(sent).path("receipt"));
		HttpResponse<String> other = this.intake.post(with().toString(), "Idempotency-Key", key);
		assertThat(other.statusCode()).isEqualTo(422);
	}

	@Test
	void takesNoFormAndNothingCompressed() {
		HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofByteArray(PDF);
		assertThat(this.intake
			.send(this.intake
				.request("/api/v1/attachments?name=a.pdf", "Content-Type", "multipart/form-data; boundary=x")
				.POST(body))
			.statusCode()).isEqualTo(415);
		assertThat(this.intake
			.send(this.intake.request("/api/v1/attachments?name=a.pdf", "Content-Encoding", "gzip").POST(body))
			.statusCode()).isEqualTo(415);
		assertThat(this.intake.send(this.intake.request("/api/v1/attachments").POST(body)).statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@CsvSource({ "a.exe,422,file.type", "empty.pdf,422,file.empty", "large.pdf,413,file.size",
			"a.docx,422,file.mismatch" })
	void tellsProgramsWhatIsWrong(String name, int status, String code) {
		byte[] content = switch (name) {
			case "empty.pdf" -> new byte[0];
			case "large.pdf" -> Arrays.copyOf(PDF, MOST + 1);
			default -> PDF;
		};
		HttpResponse<String> answer = upload(name, content);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(json(answer).at("/errors/0/code").asString()).isEqualTo(code);
	}

	@Test
	void attachesOnlyWhatWasUploaded() {
		String id = json(upload("a.pdf", PDF)).path("id").asString();
		assertThat(codes(with("0".repeat(40)))).contains("file.gone");
		assertThat(codes(with("../../secrets"))).contains("file.gone");
		assertThat(codes(with(id, id))).contains("twice");
		assertThat(codes(with("1", "2", "3", "4", "5", "6"))).contains("file.count");
	}

	private String codes(ObjectNode body) {
		HttpResponse<String> answer = this.intake.post(body.toString());
		assertThat(answer.statusCode()).isEqualTo(422);
		return json(answer).path("errors").toString();
	}

	private static ObjectNode with(String... ids) {
		ObjectNode body = Bodies.valid();
		ArrayNode attachments = body.putArray("attachments");
		Arrays.stream(ids).forEach(attachments::add);
		return body;
	}

	private HttpResponse<String> upload(String name, byte[] content) {
		String path = "/api/v1/attachments?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
		return this.intake.send(this.intake.request(path, "Content-Type", "application/octet-stream")
			.POST(HttpRequest.BodyPublishers.ofByteArray(content)));
	}

	private static JsonNode json(HttpResponse<String> answer) {
		return RunningIntake.JSON.readTree(answer.body());
	}

}
