package org.biocluster.intake;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.biocluster.testsupport.ClamdStandIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/// An installation with a scanner.
@TestInstance(Lifecycle.PER_CLASS)
class ScannedFilesIT {

	private static final String MALWARE = "%PDF-1.4 evil";

	private ClamdStandIn clamd;

	private RunningIntake intake;

	private Visitor visitor;

	@BeforeAll
	void start() throws IOException {
		this.clamd = ClamdStandIn
			.start((content) -> content.contains("evil") ? "stream: Eicar-Test-Signature FOUND" : "stream: OK");
		this.intake = RunningIntake.start(Map.of("biocluster.attachments.scanner.host", "127.0.0.1",
				"biocluster.attachments.scanner.port", String.valueOf(this.clamd.port())));
		this.visitor = new Visitor(this.intake);
	}

	@AfterAll
	void stop() throws IOException {
		this.intake.close();
		this.clamd.close();
	}

	@Test
	void refusesMalwareLosesNothingOfTheFormAndTakesItWithoutTheFile() {
		Map<String, String> form = this.visitor.open("ru");
		form.putAll(Visitor.proposal());
		form.put("step", "1");
		String[] kept = kept();
		HttpResponse<String> refused = this.visitor.post("/proposals/new",
				Multipart.of(form)
					.file("a.pdf", "application/pdf", MALWARE.getBytes(StandardCharsets.US_ASCII))
					.field("go", "attach"));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains(Bodies.BODY, "Файл «a.pdf» не принят", "href=\"#attachments\"");
		assertThat(kept()).containsExactlyInAnyOrder(kept);
		form.putAll(Visitor.hiddenFields(refused.body(), "_csrf", "key", "draft", "revision"));
		form.putAll(Visitor.author());
		form.putAll(Map.of("confirmedUnrestricted", "true", "step", "3", "go", "send"));
		assertThat(this.visitor.send("/proposals/new", form).statusCode()).isEqualTo(303);
	}

	@Test
	void tellsProgramsWhatTheScannerSaid() {
		HttpResponse<String> refused = upload(MALWARE);
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(RunningIntake.json(refused).at("/errors/0/code").asString()).isEqualTo("file.malware");
		JsonNode taken = RunningIntake.json(upload("%PDF-1.4 harmless"));
		assertThat(taken.path("scanned").booleanValue()).as(taken.toString()).isTrue();
	}

	private String[] kept() {
		return this.intake.attachments().resolve("uploads").toFile().list();
	}

	private HttpResponse<String> upload(String content) {
		return this.intake.send(this.intake.request("/api/v1/attachments?name=a.pdf", "Content-Type", "application/pdf")
			.POST(HttpRequest.BodyPublishers.ofString(content)));
	}

}
