package org.biocluster.dispatch;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/// One plain address, `local@domain`: no list, no display name, no quoted local part, no address literal. Nothing that
/// passes can add a recipient or a header.
public record MailAddress(String value) {

	private static final int LONGEST = 254;

	private static final int LONGEST_LOCAL = 64;

	private static final Pattern LOCAL = Pattern
		.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

	private static final Pattern DOMAIN = Pattern
		.compile("(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)*[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

	/// Reads an address as somebody typed it; a domain in other letters is taken in its
	/// ASCII form.
	public static Optional<MailAddress> parse(String typed) {
		String text = typed.strip();
		int at = text.lastIndexOf('@');
		if (at < 1 || at > LONGEST_LOCAL || !LOCAL.matcher(text.substring(0, at)).matches()) {
			return Optional.empty();
		}
		return asciiDomain(text.substring(at + 1)).map((domain) -> text.substring(0, at) + "@" + domain)
			.filter((address) -> address.length() <= LONGEST)
			.map(MailAddress::new);
	}

	private static Optional<String> asciiDomain(String domain) {
		try {
			return Optional.of(IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES))
				.filter((ascii) -> DOMAIN.matcher(ascii).matches());
		}
		catch (IllegalArgumentException _) {
			return Optional.empty();
		}
	}

	/// Shows no personal data.
	@Override
	public String toString() {
		return "MailAddress[…]";
	}

}
