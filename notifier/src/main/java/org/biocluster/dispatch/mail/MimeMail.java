package org.biocluster.dispatch.mail;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.biocluster.dispatch.OutgoingMail;
import org.biocluster.language.Language;
import org.biocluster.letter.Letter;

/// A mail in its MIME form that knows whether all of it has been written.
final class MimeMail extends MimeMessage {

	private static final String UTF_8 = "UTF-8";

	private final String messageId;

	private volatile boolean written;

	private MimeMail(Session session, String messageId) {
		super(session);
		this.messageId = messageId;
	}

	/// @throws MessagingException when a header would hold what it must not
	static MimeMail of(Session session, InternetAddress from, OutgoingMail outgoing, Instant now)
			throws MessagingException {
		Letter letter = outgoing.letter();
		MimeMail mail = new MimeMail(session, refuseControls(outgoing.messageId()));
		mail.setFrom(from);
		mail.setRecipient(RecipientType.TO, new InternetAddress(refuseControls(outgoing.to().value()), true));
		mail.setSubject(refuseControls(letter.subject()), UTF_8);
		mail.setSentDate(Date.from(now));
		mail.setHeader("Auto-Submitted", "auto-generated");
		mail.setHeader("X-Auto-Response-Suppress", "All");
		mail.setHeader("Content-Language", letter.language().code());
		MimeMultipart alternatives = new MimeMultipart("alternative");
		alternatives.addBodyPart(part(letter.text(), "plain", encoding(letter.language())));
		alternatives.addBodyPart(part(letter.html(), "html", encoding(letter.language())));
		mail.setContent(alternatives);
		mail.saveChanges();
		return mail;
	}

	/// Whether everything was handed to the connection: from then on the server may have
	/// taken it.
	boolean isWritten() {
		return written;
	}

	@Override
	public void writeTo(OutputStream out, String[] ignoredHeaders) throws IOException, MessagingException {
		super.writeTo(out, ignoredHeaders);
		written = true;
	}

	@Override
	protected void updateMessageID() throws MessagingException {
		setHeader("Message-ID", messageId);
	}

	/// The encoding is given, because to find the best one the library would write
	/// everything twice.
	private static MimeBodyPart part(String content, String subtype, String encoding) throws MessagingException {
		MimeBodyPart part = new MimeBodyPart();
		part.setText(content, UTF_8, subtype);
		part.setHeader("Content-Transfer-Encoding", encoding);
		return part;
	}

	private static String encoding(Language language) {
		return switch (language) {
			case RU -> "base64";
			case EN -> "quoted-printable";
		};
	}

	private static String refuseControls(String header) throws MessagingException {
		if (header.codePoints().anyMatch(MimeMail::isControl)) {
			throw new MessagingException("A header must not hold control characters");
		}
		return header;
	}

	private static boolean isControl(int codePoint) {
		int type = Character.getType(codePoint);
		return type == Character.CONTROL || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
	}

}
