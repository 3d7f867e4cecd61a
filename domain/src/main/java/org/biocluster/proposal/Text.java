package org.biocluster.proposal;

import org.biocluster.language.Language;

/// A free text as it was typed, after NFC and line-break normalisation.
/// @param hash keyed hash of the value, hexadecimal
public record Text(TextId id, TextKind kind, Language language, String hash, String value) {

	/// How the history names this text.
	public TextRef ref() {
		return new TextRef(id, kind, hash);
	}

	/// Says which text it is, never what it says.
	@Override
	public String toString() {
		return "Text[" + id + ", " + kind + "]";
	}

}
