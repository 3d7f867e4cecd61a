package org.biocluster.testsupport.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class MailboxTest {

	@TempDir
	private Path directory;

	@Test
	void findsTheWordsInThePlainPart() throws IOException {
		Files.writeString(this.directory.resolve("1.eml"), """
				Message-ID: <1@biocluster.example>
				To: expert@biocluster.example
				Subject: =?UTF-8?B?0J/RgNC40L3Rj9GC0L4=?=
				MIME-Version: 1.0
				Content-Type: multipart/alternative; boundary="b"

				--b
				Content-Type: text/plain; charset=UTF-8
				Content-Transfer-Encoding: 8bit

				Номер МБК-2026-00012
				--b
				Content-Type: text/html; charset=UTF-8

				<p>HTML</p>
				--b--
				""");
		Mailbox mailbox = new Mailbox(this.directory);
		Letter letter = mailbox.awaitTo("expert@biocluster.example", "МБК-2026-00012");
		assertThat(letter.subject()).isEqualTo("Принято");
		assertThat(letter.messageId()).isEqualTo("<1@biocluster.example>");
		assertThat(mailbox.to("expert@biocluster.example", "HTML")).isEmpty();
	}

	@Test
	void isNotDisturbedByMailsThatAreBeingWritten() throws Exception {
		Mailbox mailbox = new Mailbox(this.directory);
		AtomicBoolean enough = new AtomicBoolean();
		CompletableFuture<Integer> server = CompletableFuture.supplyAsync(() -> write(enough));
		for (int look = 0; look < 3_000; look++) {
			assertThat(mailbox.all()).isEmpty();
		}
		enough.set(true);
		assertThat(server.get(10, TimeUnit.SECONDS)).as("mails begun while somebody looked").isGreaterThan(100);
	}

	private int write(AtomicBoolean enough) {
		int begun = 0;
		try {
			while (!enough.get()) {
				Path unfinished = this.directory.resolve("." + begun++ + ".eml.new");
				Files.createFile(unfinished);
				Files.delete(unfinished);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return begun;
	}

}
