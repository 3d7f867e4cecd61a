package org.biocluster.proposal;

import java.util.UUID;

/// Identity of one fact in the history; derived from the command and the place of the event within it.
public record EventId(UUID value) {

	/// Reads the canonical 36-character form.
	/// @throws IllegalArgumentException when the text is no UUID
	public static EventId of(String text) {
		return new EventId(UUID.fromString(text));
	}

	/// The canonical 36-character lower-case form, as it stands in keys and addresses.
	@Override
	public String toString() {
		return value.toString();
	}

}
