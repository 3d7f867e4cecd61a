package org.biocluster.proposal;

/// The place of the command that led to an event, so that a rebuilt state knows what was already processed.
/// @param offset in the partition of the proposal; -1 for deadlines
public record CommandSource(Stream stream, long offset) {

	public static final CommandSource NONE = new CommandSource(Stream.NONE, -1);

	/// Which stream of commands.
	public enum Stream {

		SUBMITTERS, STAFF, NONE

	}

}
