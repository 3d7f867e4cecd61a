package org.biocluster.contact;

import java.util.Optional;

/// One address that mail can be sent to, with its domain in ASCII form. Never a list, a comment, a quoted local part or
/// an address literal: what is accepted here can stand in an envelope without escaping.
public record EmailAddress(String value) {

	private static final int MAX_LENGTH = 254;

	private static final int MAX_LOCAL_LENGTH = 64;

	// The per cent and exclamation marks are left out: relays once read routes from them.
	private static final String SIGNS = "#$&'*+/=?^_{|}~-";

	/// Reads an address that was trimmed before.
	public static Reading read(String typed) {
		int at = typed.indexOf('@');
		if (at < 1 || at != typed.lastIndexOf('@') || typed.length() > MAX_LENGTH) {
			return new Reading.Malformed();
		}
		String local = typed.substring(0, at);
		if (!isAscii(local)) {
			return isWord(local) ? new Reading.LocalPartNotAscii() : new Reading.Malformed();
		}
		Optional<String> domain = MailDomain.toAscii(typed.substring(at + 1));
		if (local.length() > MAX_LOCAL_LENGTH || !isLocalPart(local) || domain.isEmpty()) {
			return new Reading.Malformed();
		}
		String address = local + "@" + domain.get();
		return (address.length() <= MAX_LENGTH) ? new Reading.Good(new EmailAddress(address)) : new Reading.Malformed();
	}

	private static boolean isAscii(String text) {
		for (int at = 0; at < text.length(); at++) {
			if (text.charAt(at) > 127) {
				return false;
			}
		}
		return true;
	}

	/// Whether it consists of words with a dot between each two of them.
	private static boolean isLocalPart(String local) {
		boolean inWord = false;
		for (int at = 0; at < local.length(); at++) {
			char character = local.charAt(at);
			boolean separates = character == '.' && inWord;
			if (!separates && !Character.isLetterOrDigit(character) && SIGNS.indexOf(character) < 0) {
				return false;
			}
			inWord = !separates;
		}
		return inWord;
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
