package org.biocluster.testsupport;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;

/// A real SMTP server on a free port that keeps what it receives. Thread-safe.
public final class MailServer implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final GreenMail server;

	private MailServer(GreenMail server) {
		this.server = server;
	}

	public static MailServer start() {
		GreenMail server = new GreenMail(new ServerSetup(Ports.free(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		server.start();
		return new MailServer(server);
	}

	public String host() {
		return "127.0.0.1";
	}

	public int port() {
		return this.server.getSmtp().getPort();
	}

	/// Every mail received since the start or the last [#clear()], in order.
	public List<MimeMessage> received() {
		return List.of(this.server.getReceivedMessages());
	}

	/// Every received mail that is addressed to the address.
	public List<MimeMessage> receivedFor(String address) {
		return received().stream().filter((mail) -> isTo(mail, address)).toList();
	}

	/// Waits until a mail to the address has arrived and returns the first one.
	public MimeMessage awaitMailTo(String address) {
		return Awaitility.await("mail to " + address)
			.atMost(PATIENCE)
			.pollInterval(Duration.ofMillis(20))
			.until(() -> receivedFor(address), (mails) -> !mails.isEmpty())
			.getFirst();
	}

	/// Forgets every received mail.
	public void clear() {
		try {
			this.server.purgeEmailFromAllMailboxes();
		}
		catch (com.icegreen.greenmail.store.FolderException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/// Stops accepting mail; [#restart()] opens the same port again.
	public void stop() {
		this.server.stop();
	}

	public void restart() {
		this.server.start();
	}

	@Override
	public void close() {
		this.server.stop();
	}

	private static boolean isTo(MimeMessage mail, String address) {
		try {
			return Arrays.stream(mail.getAllRecipients())
				.anyMatch((recipient) -> recipient.toString().contains(address));
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
