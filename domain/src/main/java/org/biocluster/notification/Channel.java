package org.biocluster.notification;

import java.util.Locale;

/// A way to reach a recipient.
public enum Channel {

	/// E-mail.
	MAIL;

	/// The form in which it is kept and reported.
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/// Reads the kept form.
	/// @throws IllegalArgumentException when there is no such channel
	public static Channel ofCode(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

}
