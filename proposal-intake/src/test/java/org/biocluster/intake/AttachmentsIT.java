package org.biocluster.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class AttachmentsIT {

	private static final byte[] PDF = "%PDF-1.4 расчёт\n%%EOF".getBytes(StandardCharsets.UTF_8);

	private static final int MOST = 10 * 1024 * 1024;

	private final RunningIntake intake = RunningIntake.shared();

	private final Visitor visitor = new Visitor(this.intake);

	@AfterEach
	void nothingIsLeftOnTheWay() {
		Awaitility.await()
			.untilAsserted(() -> assertThat(this.intake.attachments().resolve("incoming")).isEmptyDirectory());
	}

	@Test
	void attachesWithoutScriptsAndSendsTheFileWithTheProposal() throws IOException {
		Map<String, String> form = stepOne();
		HttpResponse<String> attached = attach(form, "расчёт <1>.pdf", "application/pdf", PDF);
		assertThat(attached.statusCode()).as(attached.body()).isEqualTo(303);
		String page = this.visitor.get(Visitor.location(attached)).body();
		assertThat(page).contains("расчёт _1_.pdf", "1 КБ", Bodies.BODY);
		form.putAll(Visitor.hiddenFields(page, "draft", "revision", "attachments"));
		form.putAll(Visitor.author());
		form.putAll(Map.of("step", "2", "go", "next"));
		String review = this.visitor.get(Visitor.location(this.visitor.send("/proposals/new", form))).body();
		assertThat(review).contains("расчёт _1_.pdf");
		form.putAll(Map.of("step", "3", "go", "send", "confirmedUnrestricted", "true"));
		HttpResponse<String> sent = this.visitor.send("/proposals/new", form);
		assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
		assertThat(kept()).contains("%PDF-1.4 расчёт\n%%EOF");
	}

	@Test
	void takesAFileAwayAgain() {
		Map<String, String> form = stepOne();
		String page = this.visitor.get(Visitor.location(attach(form, "a.pdf", "application/pdf", PDF))).body();
		form.putAll(Visitor.hiddenFields(page, "draft", "revision", "attachments"));
		form.remove("go");
		form.put("remove", form.get("attachments"));
		String without = this.visitor.get(Visitor.location(this.visitor.send("/proposals/new", form))).body();
		assertThat(without).contains(Bodies.BODY).doesNotContain("a.pdf");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			page.html  | text/html       | <html>       | этот формат не принимается
			page.pdf   | application/pdf | <html>       | содержимое не соответствует названию
			text.docx  | application/msword | %PDF-1.4  | содержимое не соответствует названию
			empty.pdf  | application/pdf | ''           | пустой
			fdp.exe    | application/pdf | %PDF-1.4     | этот формат не принимается
			""")
	void refusesAFileAndLosesNothingOfTheForm(String name, String type, String content, String words) {
		HttpResponse<String> answer = attach(stepOne(), name, type, content.getBytes(StandardCharsets.UTF_8));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains(Bodies.BODY, "«" + name + "»", words, "href=\"#attachments\"");
	}

	@Test
	void takesExactlyTenMegabytesAndRefusesOneByteMoreWithTheFormIntact() {
		byte[] most = Arrays.copyOf(PDF, MOST);
		assertThat(attach(stepOne(), "most.pdf", "application/pdf", most).statusCode()).isEqualTo(303);
		HttpResponse<String> more = attach(stepOne(), "more.pdf", "application/pdf", Arrays.copyOf(PDF, MOST + 1));
		assertThat(more.statusCode()).isEqualTo(422);
		assertThat(more.body()).contains(Bodies.BODY, "Файл «more.pdf» больше 10 МБ.");
	}

	@Test
	void takesNoSixthFile() {
		Map<String, String> form = stepOne();
		Multipart body = Multipart.of(form);
		for (int count = 0; count < 5; count++) {
			body.field("attachments", "0".repeat(39) + count);
		}
		HttpResponse<String> answer = this.visitor.post("/proposals/new",
				body.file("sixth.pdf", "application/pdf", PDF).field("go", "attach"));
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("Можно приложить не более 5 файлов.", Bodies.BODY);
	}

	static Stream<Arguments> unreadableForms() {
		Map<String, String> field = Map.of("title", "Название");
		Multipart many = new Multipart();
		for (int count = 0; count < 120; count++) {
			many.field("f" + count, "1");
		}
		Multipart one = Multipart.of(field).file("a.pdf", "application/pdf", PDF);
		return Stream.of(arguments("too many parts", many.bytes(), many.type(), 413),
				arguments("a long header", new Multipart()
					.part("Content-Disposition: form-data; name=\"a\"\r\nX-Long: " + "x".repeat(3000) + "\r\n", PDF)
					.bytes(), many.type(), 400),
				arguments("no boundary", one.bytes(), "multipart/form-data", 400),
				arguments("another boundary", one.bytes(), "multipart/form-data; boundary=other", 400),
				arguments("no last boundary", one.open(), one.type(), 400),
				arguments("two files", one.file("b.pdf", "application/pdf", PDF).bytes(), one.type(), 400),
				arguments("a file of another field",
						new Multipart()
							.part("Content-Disposition: form-data; name=\"picture\"; filename=\"a.pdf\"\r\n", PDF)
							.bytes(),
						one.type(), 400),
				arguments("parts in a part", nested(), one.type(), 400),
				arguments("bytes that are no text",
						new Multipart()
							.part("Content-Disposition: form-data; name=\"title\"\r\n",
									new byte[] { (byte) 0xc0, (byte) 0xaf })
							.bytes(),
						one.type(), 400),
				arguments("a field without end", Multipart.of(Map.of("body", "x".repeat(300_000))).bytes(), one.type(),
						413));
	}

	private static byte[] nested() {
		String inner = "--in\r\nContent-Disposition: attachment; filename=\"a.pdf\"\r\n\r\n%PDF-1\r\n--in\r\n"
				+ "Content-Disposition: attachment; filename=\"b.pdf\"\r\n\r\n%PDF-1\r\n--in--\r\n";
		return new Multipart()
			.part("Content-Disposition: form-data; name=\"file\"\r\nContent-Type: multipart/mixed; boundary=in\r\n",
					inner.getBytes(StandardCharsets.UTF_8))
			.bytes();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void unreadableForms(String name, byte[] body, String type, int status) {
		HttpResponse<String> answer = this.intake
			.send(this.intake.request("/proposals/new", "Accept", "text/html", "Content-Type", type)
				.POST(HttpRequest.BodyPublishers.ofByteArray(body)));
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.body()).doesNotContain("Exception", "org.");
	}

	@Test
	void keepsWhatWasTypedWhenTheFormCannotBeProvenOurs() {
		Map<String, String> form = stepOne();
		form.put("_csrf", "stale");
		HttpResponse<String> answer = attach(form, "a.pdf", "application/pdf", PDF);
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains(Bodies.BODY);
	}

	@Test
	void keepsNothingOfAnUploadThatWasCut() throws IOException {
		Multipart form = Multipart.of(stepOne()).file("cut.pdf", "application/pdf", Arrays.copyOf(PDF, 1_000_000));
		try (Socket socket = new Socket("127.0.0.1", this.intake.port())) {
			OutputStream out = socket.getOutputStream();
			out.write(("POST /proposals/new HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + form.type()
					+ "\r\nContent-Length: " + form.bytes().length + "\r\n\r\n")
				.getBytes(StandardCharsets.US_ASCII));
			out.write(form.bytes(), 0, form.bytes().length * 99 / 100);
			out.flush();
			Awaitility.await().until(() -> !empty(this.intake.attachments().resolve("incoming")));
		}
	}

	@Test
	void answersTheScriptOfTheFormWithTheFileOrTheReason() {
		Map<String, String> form = this.visitor.open("en");
		HttpResponse<String> taken = this.visitor.post("/proposals/new/files",
				Multipart.of(form).file("CON.pdf", "application/pdf", PDF));
		assertThat(taken.statusCode()).isEqualTo(201);
		assertThat(json(taken).at("/file/name").asString()).isEqualTo("_CON.pdf");
		HttpResponse<String> refused = this.visitor.post("/proposals/new/files",
				Multipart.of(form).file("a.svg", "image/svg+xml", PDF));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(json(refused).path("message").asString()).contains("“a.svg”: this format is not accepted");
		form.put("key", "not ours at all");
		assertThat(this.visitor.post("/proposals/new/files", Multipart.of(form).file("a.pdf", "application/pdf", PDF))
			.statusCode()).isEqualTo(403);
	}

	private Map<String, String> stepOne() {
		Map<String, String> form = this.visitor.open("ru");
		form.putAll(Visitor.proposal());
		form.put("step", "1");
		return form;
	}

	private HttpResponse<String> attach(Map<String, String> form, String name, String type, byte[] content) {
		return this.visitor.post("/proposals/new", Multipart.of(form).file(name, type, content).field("go", "attach"));
	}

	/// What is kept for proposals; other tests keep files there that are no text.
	private String kept() throws IOException {
		StringBuilder all = new StringBuilder();
		try (Stream<Path> files = Files.walk(this.intake.attachments().resolve("proposals"))) {
			for (Path file : files.filter(Files::isRegularFile).filter((each) -> small(each)).toList()) {
				all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
			}
		}
		return all.toString();
	}

	private static boolean small(Path file) {
		return file.toFile().length() < 1000;
	}

	private static boolean empty(Path directory) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			return files.findAny().isEmpty();
		}
	}

	private static JsonNode json(HttpResponse<String> answer) {
		return RunningIntake.JSON.readTree(answer.body());
	}

}
