package org.biocluster.proposal;

import java.util.UUID;

/// Identity of a command, fixed before its first attempt, so that a repeated one is recognised.
public record CommandId(UUID value) {

	/// Reads the canonical 36-character form.
	/// @throws IllegalArgumentException when the text is no UUID
	public static CommandId of(String text) {
		return new CommandId(UUID.fromString(text));
	}

	/// The canonical 36-character lower-case form, as it stands in keys and addresses.
	@Override
	public String toString() {
		return value.toString();
	}

}
