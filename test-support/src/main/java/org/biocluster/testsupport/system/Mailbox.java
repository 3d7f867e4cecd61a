package org.biocluster.testsupport.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;

/// The mails that the system's SMTP server accepted and kept as files. Thread-safe.
public final class Mailbox {

	private static final Duration ARRIVES = Duration.ofSeconds(30);

	private static final Session SESSION = Session.getInstance(new Properties());

	private final Path directory;

	private final Map<Path, Letter> read = new ConcurrentHashMap<>();

	Mailbox(Path directory) {
		this.directory = directory;
	}

	/// Every mail so far.
	public List<Letter> all() {
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.filter((file) -> file.toString().endsWith(".eml"))
				.map((file) -> this.read.computeIfAbsent(file, Mailbox::letter))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// Every mail to an address whose subject or text contains the words.
	public List<Letter> to(String address, String words) {
		return all().stream()
			.filter((letter) -> letter.to().contains(address))
			.filter((letter) -> letter.subject().contains(words) || letter.text().contains(words))
			.toList();
	}

	/// Waits for the first mail to an address whose subject or text contains the words.
	public Letter awaitTo(String address, String words) {
		return Awaitility.await("mail to " + address + " about " + words)
			.atMost(ARRIVES)
			.pollInterval(Duration.ofMillis(50))
			.until(() -> to(address, words), (letters) -> !letters.isEmpty())
			.getFirst();
	}

	private static Letter letter(Path file) {
		try (InputStream bytes = Files.newInputStream(file)) {
			MimeMessage message = new MimeMessage(SESSION, bytes);
			return new Letter(file, message.getMessageID(), String.join(", ", message.getHeader("To")),
					message.getSubject(), plainText(message.getContent()));
		}
		catch (IOException | MessagingException ex) {
			throw new IllegalStateException("Not a mail: " + file, ex);
		}
	}

	private static String plainText(Object content) throws IOException, MessagingException {
		if (!(content instanceof Multipart parts)) {
			return content.toString();
		}
		for (int index = 0; index < parts.getCount(); index++) {
			BodyPart part = parts.getBodyPart(index);
			if (part.isMimeType("text/plain") || part.isMimeType("multipart/*")) {
				return plainText(part.getContent());
			}
		}
		return "";
	}

}
