package org.biocluster.testsupport.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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

}
