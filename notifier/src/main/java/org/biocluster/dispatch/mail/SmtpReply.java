package org.biocluster.dispatch.mail;

import jakarta.mail.MessagingException;

import org.biocluster.dispatch.Attempt;
import org.biocluster.dispatch.Reason;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/// Tells from a failed exchange what the server surely did, going by its answer and by how far the message got.
final class SmtpReply {

	private SmtpReply() {
	}

	/// @param written whether all of the message had been handed to the connection
	/// @param reused whether the connection had carried a message before, so that it may
	/// have died unnoticed
	static Attempt judge(MessagingException failure, boolean written, boolean reused) {
		int code = code(failure);
		if (code >= 500) {
			return new Attempt.Refused("SMTP_" + code);
		}
		if (code >= 400) {
			return new Attempt.Postponed("SMTP_" + code, false);
		}
		return written ? new Attempt.Unknown(Reason.NO_REPLY) : new Attempt.Postponed(Reason.CUT_OFF, reused);
	}

	/// The first negative answer in the chain, where each exception has the next one for
	/// its cause; 0 when the server gave
	/// none.
	private static int code(MessagingException failure) {
		for (Throwable thrown = failure; thrown != null; thrown = thrown.getCause()) {
			int code = ownCode(thrown);
			if (code >= 400 && code < 600) {
				return code;
			}
		}
		return 0;
	}

	private static int ownCode(Throwable thrown) {
		if (thrown instanceof SMTPSendFailedException failed) {
			return failed.getReturnCode();
		}
		if (thrown instanceof SMTPAddressFailedException failed) {
			return failed.getReturnCode();
		}
		return (thrown instanceof SMTPSenderFailedException failed) ? failed.getReturnCode() : 0;
	}

}
