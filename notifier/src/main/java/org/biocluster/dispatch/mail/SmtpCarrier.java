package org.biocluster.dispatch.mail;

import java.time.InstantSource;

import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;

import org.biocluster.dispatch.Attempt;
import org.biocluster.dispatch.Carrier;
import org.biocluster.dispatch.CarrierUnavailableException;
import org.biocluster.dispatch.OutgoingMail;
import org.biocluster.dispatch.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands mails over by SMTP.
public final class SmtpCarrier implements Carrier {

	private static final Logger log = LoggerFactory.getLogger(SmtpCarrier.class);

	private final SmtpServer server;

	private final InstantSource clock;

	private @Nullable Transport transport;

	private boolean reused;

	public SmtpCarrier(SmtpServer server, InstantSource clock) {
		this.server = server;
		this.clock = clock;
	}

	@Override
	public boolean isOpen() {
		return transport != null;
	}

	@Override
	public void open() {
		try {
			Transport opened = server.session().getTransport(server.protocol());
			opened.connect(server.host(), server.port(), server.username(), server.password());
			transport = opened;
			reused = false;
		}
		catch (NoSuchProviderException ex) {
			throw new IllegalStateException("spring.mail.protocol names no protocol: " + server.protocol(), ex);
		}
		catch (MessagingException ex) {
			throw new CarrierUnavailableException(ex);
		}
	}

	@Override
	public Attempt carry(OutgoingMail outgoing) {
		Transport open = transport;
		if (open == null) {
			throw new IllegalStateException("Connect before carrying");
		}
		MimeMail mail;
		try {
			mail = MimeMail.of(server.session(), server.from(), outgoing, clock.instant());
		}
		catch (MessagingException ex) {
			log.atError().addKeyValue("messageId", outgoing.messageId()).setCause(ex).log("Not a mail");
			return new Attempt.Refused(Reason.NOT_A_LETTER);
		}
		try {
			open.sendMessage(mail, mail.getAllRecipients());
			reused = true;
			return new Attempt.Accepted();
		}
		catch (MessagingException ex) {
			Attempt outcome = SmtpReply.judge(ex, mail.isWritten(), reused);
			close();
			return outcome;
		}
	}

	/// The state of a connection after a failure is anybody's guess, so it is never used
	/// again.
	@Override
	public void close() {
		Transport open = transport;
		transport = null;
		if (open != null) {
			try {
				open.close();
			}
			catch (MessagingException _) {
				// It is gone either way.
			}
		}
	}

	/// Where mails go.
	/// @param from the sender of every mail
	public record SmtpServer(Session session, String protocol, String host, int port, @Nullable String username,
			@Nullable String password, InternetAddress from) {

		/// Shows no secrets.
		@Override
		public String toString() {
			return "SmtpServer[" + host + ":" + port + "]";
		}

	}

}
