package org.biocluster.intake;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/// Files that are not what they say, that would harm who opens them, or whose names lead elsewhere.
class StrangeFilesIT {

	private static final String PDF = "%PDF-1.4";

	private static final String SCRIPT = "%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>"
			+ "/AcroForm<</XFA[]>>/Names<</EmbeddedFiles<<>>>>>>endobj\n2 0 obj<</MediaBox[0 0 1e9 1e9]>>endobj\n%%EOF";

	/// Sixty thousand by sixty thousand, in a header of 33 bytes.
	private static final String PIXELS = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\u00ea\u0060\0\0\u00ea\u0060\b\u0006\0\0\0\u00c2\u00d7\u0014\u0015";

	private static final Pattern FILE = Pattern.compile("href=\"(/manage/[^\"]+/files/[^\"]+)\"");

	private final RunningIntake intake = RunningIntake.shared();

	@AfterEach
	void noNameOfASenderIsPartOfAPath() throws IOException {
		try (Stream<Path> kept = Files.list(this.intake.attachments().resolve("uploads"))) {
			assertThat(kept).allMatch((upload) -> upload.getFileName().toString().matches("[0-9a-f]+"));
		}
	}

	static Stream<Arguments> names() {
		return Stream.of(arguments("../../x.pdf", "x.pdf"), arguments("/etc/x.pdf", "x.pdf"),
				arguments("C:\\Windows\\x.pdf", "x.pdf"), arguments("CON.pdf", "_CON.pdf"),
				arguments("-rf.pdf", "rf.pdf"), arguments(".htaccess.pdf", "htaccess.pdf"),
				arguments("report\u202efdp.pdf", "reportfdp.pdf"), arguments("a\u200b\u2066b.pdf", "ab.pdf"),
				arguments("\"a\"<b>.pdf", "_a__b_.pdf"), arguments("и\u0306.pdf", "й.pdf"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void names(String sent, String shown) {
		HttpResponse<String> taken = upload(sent, PDF);
		assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
		assertThat(RunningIntake.json(taken).path("name").asString()).isEqualTo(shown);
	}

	@Test
	void shortensAnEndlessNameAndKeepsItsEnding() {
		String shown = RunningIntake.json(upload("🧬".repeat(255) + ".pdf", PDF)).path("name").asString();
		assertThat(shown.codePointCount(0, shown.length())).isLessThan(255);
		assertThat(shown).startsWith("🧬").endsWith("….pdf");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			page.pdf     | <html><script>alert(1)</script></html>          | file.mismatch
			page.pdf     | <html><script>alert(1)</script></html>%PDF-1.4  | file.mismatch
			drawing.png  | <svg xmlns="http://www.w3.org/2000/svg"/>       | file.mismatch
			drawing.svg  | <svg xmlns="http://www.w3.org/2000/svg"/>       | file.type
			gifar.png    | GIF89aPK and an archive behind it               | file.mismatch
			gifar.gif    | GIF89aPK and an archive behind it               | file.type
			program.pdf  | MZ this program cannot be run                   | file.mismatch
			text.docx    | PK and nothing else                             | file.mismatch
			text.docx    | %PDF-1.4                                        | file.mismatch
			archive.zip  | PK and nothing else                             | file.type
			fdp.pdf.exe  | %PDF-1.4                                        | file.type
			pdf          | %PDF-1.4                                        | file.type
			""")
	void refusesWhatIsNotWhatItSays(String name, String content, String code) {
		HttpResponse<String> refused = upload(name, content);
		assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
		assertThat(RunningIntake.json(refused).at("/errors/0/code").asString()).isEqualTo(code);
	}

	static Stream<Arguments> harmful() {
		return Stream.of(arguments("script.pdf", SCRIPT), arguments("objects.pdf", PDF + " 1 0 obj".repeat(100_000)),
				arguments("pixels.png", PIXELS));
	}

	/// Nothing is opened here, so nothing can happen here; and no browser opens it by
	/// itself.
	@ParameterizedTest(name = "{0}")
	@MethodSource
	void harmful(String name, String content) {
		HttpResponse<String> taken = upload(name, content);
		assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
		HttpResponse<String> back = new Visitor(this.intake).get(link(RunningIntake.json(taken).path("id").asString()));
		assertThat(back.statusCode()).isEqualTo(200);
		assertThat(back.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment;");
		assertThat(back.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
		assertThat(back.headers().firstValue("Content-Security-Policy").orElse("")).startsWith("sandbox");
	}

	/// Sends a proposal with the file; where its author finds it.
	private String link(String id) {
		ObjectNode body = Bodies.valid();
		body.putArray("attachments").add(id);
		JsonNode receipt = RunningIntake.json(this.intake.post(body.toString()));
		String manage = receipt.path("manageUrl").asString().replaceFirst(".*/manage/", "/manage/");
		return Awaitility.await("the file is shown")
			.atMost(Duration.ofSeconds(30))
			.until(() -> FILE.matcher(new Visitor(this.intake).get(manage).body()).results().findFirst(),
					(link) -> link.isPresent())
			.map((MatchResult match) -> match.group(1))
			.orElseThrow();
	}

	private HttpResponse<String> upload(String name, String content) {
		String path = "/api/v1/attachments?name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
		return this.intake.send(this.intake.request(path, "Content-Type", "application/octet-stream")
			.POST(HttpRequest.BodyPublishers.ofByteArray(content.getBytes(StandardCharsets.ISO_8859_1))));
	}

}
