package org.biocluster.dispatch;

import org.biocluster.letter.Letter;

/// A letter on its way to an address.
public record OutgoingMail(String messageId, MailAddress to, Letter letter) {

	/// Shows no personal data.
	@Override
	public String toString() {
		return "OutgoingMail[" + messageId + "]";
	}

}
