package org.biocluster.standalone.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/// One mail of one SMTP conversation.
final class MailHandler implements MessageHandler {

	private static final int TRY_AGAIN_LATER = 451;

	private final MailDirectory directory;

	private final List<String> recipients = new ArrayList<>();

	private String sender = "";

	MailHandler(MailDirectory directory) {
		this.directory = directory;
	}

	@Override
	public void from(String from) {
		this.sender = from;
	}

	@Override
	public void recipient(String recipient) {
		this.recipients.add(recipient);
	}

	@Override
	public String data(InputStream data) throws RejectException, IOException {
		byte[] content = data.readAllBytes();
		try {
			return "Kept as " + this.directory.keep(this.sender, this.recipients, content).getFileName();
		}
		catch (IOException ex) {
			throw new RejectException(TRY_AGAIN_LATER, "The mail could not be kept");
		}
	}

	@Override
	public void done() {
		// Everything was done when the answer was given.
	}

}
