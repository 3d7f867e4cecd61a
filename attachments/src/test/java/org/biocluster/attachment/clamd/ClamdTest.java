package org.biocluster.attachment.clamd;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;

import org.biocluster.attachment.Scanner;
import org.biocluster.attachment.Scanner.Verdict;
import org.biocluster.testsupport.ClamdStandIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ClamdTest {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	@TempDir
	Path directory;

	@Test
	void tellsMalwareFromEverythingElse() throws IOException {
		assertThat(scan("harmless", ClamdTest::reply)).isEqualTo(Verdict.CLEAN);
		assertThat(scan("evil", ClamdTest::reply)).isEqualTo(Verdict.MALWARE);
	}

	@Test
	void sendsEveryByte() throws IOException {
		String large = "0123456789".repeat(100_000);
		assertThat(scan(large, (content) -> content.equals(large) ? "stream: OK" : "stream: Other FOUND"))
			.isEqualTo(Verdict.CLEAN);
	}

	@Test
	void takesNothingElseForAVerdict() throws IOException {
		assertThat(scan("x", (_) -> "INSTREAM size limit exceeded. ERROR")).isEqualTo(Verdict.UNKNOWN);
		assertThat(scan("x", (_) -> "")).isEqualTo(Verdict.UNKNOWN);
	}

	@Test
	void doesNotWaitForEver() throws IOException {
		try (ClamdStandIn clamd = ClamdStandIn.start((_) -> null)) {
			Clamd scanner = new Clamd("127.0.0.1", clamd.port(), Duration.ofMillis(200));
			assertThat(scanner.scan(file("x"))).isEqualTo(Verdict.UNKNOWN);
		}
	}

	@Test
	void knowsNothingWhileItIsAway() throws IOException {
		int port;
		try (ServerSocket free = new ServerSocket(0)) {
			port = free.getLocalPort();
		}
		assertThat(new Clamd("127.0.0.1", port, PATIENCE).scan(file("x"))).isEqualTo(Verdict.UNKNOWN);
	}

	@Test
	void isThereOnlyWhereAHostIsNamed() {
		assertThat(Clamd.at("", 3310, PATIENCE)).isSameAs(Scanner.NONE);
		assertThat(Clamd.at("127.0.0.1", 3310, PATIENCE)).isInstanceOf(Clamd.class);
	}

	private static String reply(String content) {
		return content.contains("evil") ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
	}

	private Verdict scan(String content, UnaryOperator<String> replies) throws IOException {
		try (ClamdStandIn clamd = ClamdStandIn.start(replies)) {
			return new Clamd("127.0.0.1", clamd.port(), PATIENCE).scan(file(content));
		}
	}

	private Path file(String content) throws IOException {
		return Files.writeString(this.directory.resolve("file"), content);
	}

}
