package org.biocluster.proposal;

import java.util.UUID;

/// Identity of one free text; the history names texts by it, the text itself stands in a topic that can forget.
public record TextId(UUID value) {

	/// Reads the canonical 36-character form.
	/// @throws IllegalArgumentException when the text is no UUID
	public static TextId of(String text) {
		return new TextId(UUID.fromString(text));
	}

	/// The canonical 36-character lower-case form, as it stands in keys and addresses.
	@Override
	public String toString() {
		return value.toString();
	}

}
