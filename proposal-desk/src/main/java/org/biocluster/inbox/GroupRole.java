package org.biocluster.inbox;

import java.util.Locale;

/// What a group has to do with a proposal.
public enum GroupRole {

	/// It decides.
	PRIMARY,
	/// Its opinion is wanted.
	CONSULTED,
	/// It is only told.
	INFORMED;

	/// As it stands in tables, documents and message keys.
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/// Reads [#code()].
	public static GroupRole ofCode(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

}
