package org.biocluster.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NewsIT {

	private static RunningDesk desk;

	@BeforeAll
	static void start() {
		desk = RunningDesk.shared();
	}

	@Test
	void tellsTheGroupWithinTwoSecondsAndNobodyElse() throws IOException {
		try (InputStream own = desk.signIn("chair-pharma-biomedicine").stream("/news");
				InputStream foreign = desk.signIn("chair-forest-marine").stream("/news");
				Feeder feeder = new Feeder()) {
			AtomicInteger ownNews = count(own);
			AtomicInteger foreignNews = count(foreign);
			Awaitility.await().until(() -> ownNews.get() > 0 && foreignNews.get() > 0);
			int before = ownNews.get();
			int foreignBefore = foreignNews.get();
			feeder.submit("biomedicine", "News for one group");
			Awaitility.await().atMost(Duration.ofSeconds(2)).until(() -> ownNews.get() > before);
			assertThat(foreignNews.get()).isEqualTo(foreignBefore);
		}
	}

	@Test
	void tellsOfADraftOnlyThoseWhoMayReadIt() throws IOException {
		try (Feeder feeder = new Feeder()) {
			feeder.decide();
			String path = "/api/v1/proposals/" + feeder.submit("bioenergy", "News of a draft");
			Awaitility.await().until(() -> desk.get("chair-bioenergy", path).body().contains("\"routed\""));
			act(path, "take", "{}");
			act(path, "request-opinion", "{\"group\":\"agri-food\"}");
			try (InputStream own = desk.signIn("chair-bioenergy").stream("/news");
					InputStream consulted = desk.signIn("chair-agri-food").stream("/news")) {
				AtomicInteger ownNews = count(own);
				AtomicInteger consultedNews = count(consulted);
				Awaitility.await()
					.during(Duration.ofSeconds(1))
					.until(consultedNews::get, (before) -> before > 0 && before == consultedNews.get());
				int before = ownNews.get();
				int consultedBefore = consultedNews.get();
				act(path, "propose-decision",
						"""
								{"decision":{"code":"note","withoutSession":"chair-decision","reasons":{"ru":"Обоснование группы"},
								"withoutOpinions":"Срок не ждёт, решаем без заключений"}}""");
				Awaitility.await().until(() -> ownNews.get() > before);
				assertThat(consultedNews.get()).isEqualTo(consultedBefore);
				act(path, "add-note", "{\"note\":\"Заметка для всех\",\"group\":\"bioenergy\"}");
				Awaitility.await().until(() -> consultedNews.get() > consultedBefore);
			}
		}
	}

	private static void act(String path, String command, String body) {
		assertThat(desk.send("POST", "chair-bioenergy", path + "/" + command, body).statusCode()).as(command)
			.isEqualTo(200);
	}

	private static AtomicInteger count(InputStream stream) {
		AtomicInteger count = new AtomicInteger();
		Thread.ofVirtual().start(() -> {
			BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
			try {
				for (String line = lines.readLine(); line != null; line = lines.readLine()) {
					if (line.startsWith("event:changed")) {
						count.incrementAndGet();
					}
				}
			}
			catch (IOException | UncheckedIOException e) {
				// The test closed the stream.
			}
		});
		return count;
	}

}
