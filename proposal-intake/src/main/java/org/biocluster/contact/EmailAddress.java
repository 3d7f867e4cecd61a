package org.biocluster.contact;

import java.util.Optional;
import java.util.regex.Pattern;

/// One address that mail can be sent to, with its domain in ASCII form. Never a list, a comment, a quoted local part or
/// an address literal: what is accepted here can stand in an envelope without escaping.
public record EmailAddress(String value) {

	private static final int MAX_LENGTH = 254;

	private static final int MAX_LOCAL_LENGTH = 64;

	// The per cent and exclamation marks are left out: relays once read routes from them.
	private static final Pattern LOCAL_PART = Pattern
		.compile("[A-Za-z0-9#$&'*+/=?^_{|}~-]+(?:\\.[A-Za-z0-9#$&'*+/=?^_{|}~-]+)*");

	/// Reads an address that was trimmed before.
	public static Reading read(String typed) {
		int at = typed.indexOf('@');
		if (at < 1 || at != typed.lastIndexOf('@') || typed.length() > MAX_LENGTH) {
			return new Reading.Malformed();
		}
		String local = typed.substring(0, at);
		if (local.codePoints().anyMatch((point) -> point > 127)) {
			return isWord(local) ? new Reading.LocalPartNotAscii() : new Reading.Malformed();
		}
		Optional<String> domain = MailDomain.toAscii(typed.substring(at + 1));
		if (local.length() > MAX_LOCAL_LENGTH || !LOCAL_PART.matcher(local).matches() || domain.isEmpty()) {
			return new Reading.Malformed();
		}
		String address = local + "@" + domain.get();
		return (address.length() <= MAX_LENGTH) ? new Reading.Good(new EmailAddress(address)) : new Reading.Malformed();
	}

	private static boolean isWord(String local) {
		return local.codePoints().allMatch((point) -> Character.isLetterOrDigit(point) || "._+-".indexOf(point) >= 0);
	}

	/// Shows no personal data.
	@Override
	public String toString() {
		return "EmailAddress[…]";
	}

	/// What reading gave.
	public sealed interface Reading {

		/// An address.
		record Good(EmailAddress address) implements Reading {
		}

		/// No address, or more than one.
		record Malformed() implements Reading {
		}

		/// Letters outside ASCII before the sign; few mail servers can deliver to it.
		record LocalPartNotAscii() implements Reading {
		}

	}

}
