package org.biocluster.paper;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Which paper.
public enum PaperKind {

	/// What became of each proposal: the main export.
	SUMMARY,
	/// The questions of a session.
	AGENDA,
	/// What was registered when.
	JOURNAL;

	/// As it stands in addresses and message keys.
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static Optional<PaperKind> ofCode(String code) {
		return Arrays.stream(values()).filter((kind) -> kind.code().equals(code)).findFirst();
	}

}
