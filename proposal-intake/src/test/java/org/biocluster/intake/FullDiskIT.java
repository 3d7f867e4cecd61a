package org.biocluster.intake;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The disk takes no bytes any more. Files have to wait, proposals do not.
class FullDiskIT {

	private static final byte[] PDF = "%PDF-1.4".getBytes(StandardCharsets.US_ASCII);

	private final RunningIntake intake = RunningIntake.shared();

	private final Visitor visitor = new Visitor(this.intake);

	private final Path incoming = this.intake.attachments().resolve("incoming");

	private final Path aside = this.intake.attachments().resolve("aside");

	/// Nothing can be written any more, not even by an administrator.
	@BeforeEach
	void fill() throws IOException {
		Files.move(this.incoming, this.aside);
	}

	@AfterEach
	void free() throws IOException {
		if (Files.exists(this.aside)) {
			Files.move(this.aside, this.incoming);
		}
	}

	@Test
	void losesNothingOfTheFormAndSendsItWithoutTheFile() {
		Map<String, String> form = this.visitor.open("ru");
		form.putAll(Visitor.proposal());
		form.put("step", "1");
		HttpResponse<String> refused = this.visitor.post("/proposals/new", Multipart.of(form).file("a.pdf", PDF));
		assertThat(refused.statusCode()).isEqualTo(507);
		assertThat(refused.body()).contains(Bodies.BODY,
				"Файл «a.pdf» не сохранён: сейчас для файлов нет места. Остальное сохранено", "href=\"#attachments\"");
		form.putAll(Visitor.hiddenFields(refused.body(), "_csrf", "key", "draft", "revision"));
		form.putAll(Visitor.author());
		form.putAll(Map.of("confirmedUnrestricted", "true", "step", "3", "go", "send"));
		assertThat(this.visitor.send("/proposals/new", form).statusCode()).isEqualTo(303);
	}

	@Test
	void takesTheFileOnceThereIsRoomAgain() throws IOException {
		Map<String, String> form = this.visitor.open("ru");
		form.putAll(Visitor.proposal());
		form.putAll(Map.of("step", "1", "go", "attach"));
		Multipart withFile = Multipart.of(form).file("a.pdf", PDF);
		assertThat(this.visitor.post("/proposals/new", withFile).statusCode()).isEqualTo(507);
		free();
		assertThat(this.visitor.post("/proposals/new", withFile).statusCode()).isEqualTo(303);
	}

	@Test
	void tellsTheScriptOfTheForm() {
		HttpResponse<String> refused = this.visitor.post("/proposals/new/files",
				Multipart.of(this.visitor.open("en")).file("a.pdf", PDF));
		assertThat(refused.statusCode()).isEqualTo(507);
		assertThat(RunningIntake.json(refused).path("message").asString())
			.startsWith("File “a.pdf” was not kept: there is no room for files now.");
	}

	@Test
	void tellsPrograms() {
		HttpResponse<String> refused = this.intake
			.send(this.intake.request("/api/v1/attachments?name=a.pdf", "Content-Type", "application/pdf")
				.POST(HttpRequest.BodyPublishers.ofByteArray(PDF)));
		assertThat(refused.statusCode()).isEqualTo(507);
		assertThat(RunningIntake.json(refused).path("code").asString()).isEqualTo("attachment");
		assertThat(RunningIntake.json(refused).at("/errors/0/code").asString()).isEqualTo("file.no-room");
	}

}
