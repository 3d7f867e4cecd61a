package org.biocluster.standalone.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.biocluster.standalone.process.Probe;
import org.biocluster.testsupport.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class MailServerTest {

	@TempDir
	Path directory;

	private final int port = Ports.free();

	private Process server;

	@BeforeEach
	void start() throws IOException {
		this.server = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), MailServerApplication.class.getName(), "" + this.port,
				this.directory.toString())
			.inheritIO()
			.start();
		await().until(Probe.greeting("127.0.0.1", this.port, "220")::isReady);
	}

	@AfterEach
	void stop() {
		this.server.destroyForcibly();
	}

	@Test
	void keepsAnAcceptedMailWithItsEnvelope() throws Exception {
		send("<1@biocluster.example>", "Предложение зарегистрировано", "chair@biocluster.example",
				"эксперт@biocluster.example");
		assertThat(mails()).singleElement().satisfies((mail) -> {
			assertThat(mail.getFileName().toString()).matches("\\d{8}T\\d{6}\\.\\d{3}Z-000001-[0-9a-f]{8}\\.eml");
			assertThat(Files.readString(mail)).startsWith("X-Envelope-From: <no-reply@biocluster.example>\r\n")
				.contains("X-Envelope-To: <chair@biocluster.example>\r\n",
						"X-Envelope-To: <эксперт@biocluster.example>\r\n", "Message-ID: <1@biocluster.example>");
			assertThat(new MimeMessage(null, Files.newInputStream(mail)).getContent()).asString()
				.startsWith("Здравствуйте");
		});
	}

	@Test
	void keepsAMailThatWasAcceptedRightBeforeAKill() throws Exception {
		send("<2@biocluster.example>", "First", "chair@biocluster.example");
		this.server.destroyForcibly();
		assertThat(mails()).hasSize(1);
	}

	@Test
	void namesMailsInTheOrderOfArrival() throws Exception {
		for (int i = 0; i < 12; i++) {
			send("<" + i + "@biocluster.example>", "Mail " + i, "chair@biocluster.example");
		}
		assertThat(mails().stream().map(MailServerTest::subject))
			.containsExactlyElementsOf(Stream.iterate(0, (i) -> i + 1).limit(12).map((i) -> "Mail " + i).toList());
	}

	private static String subject(Path mail) {
		try {
			return new MimeMessage(null, Files.newInputStream(mail)).getSubject();
		}
		catch (IOException | MessagingException ex) {
			throw new AssertionError(ex);
		}
	}

	private List<Path> mails() throws IOException {
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.filter((file) -> !file.getFileName().toString().startsWith(".")).sorted().toList();
		}
	}

	private void send(String id, String subject, String... recipients) throws MessagingException {
		Properties properties = new Properties();
		properties.put("mail.smtp.host", "127.0.0.1");
		properties.put("mail.smtp.port", "" + this.port);
		properties.put("mail.smtp.allow8bitmime", "true");
		properties.put("mail.mime.allowutf8", "true");
		MimeMessage message = new MimeMessage(Session.getInstance(properties)) {
			@Override
			protected void updateMessageID() throws MessagingException {
				setHeader("Message-ID", id);
			}
		};
		message.setFrom("no-reply@biocluster.example");
		for (String recipient : recipients) {
			message.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient, false));
		}
		message.setSubject(subject, StandardCharsets.UTF_8.name());
		message.setText("Здравствуйте!\n.\nТочка в начале строки.", StandardCharsets.UTF_8.name());
		Transport.send(message);
	}

}
