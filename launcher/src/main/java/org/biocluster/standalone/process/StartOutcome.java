package org.biocluster.standalone.process;

/// What became of the first start of a child.
public sealed interface StartOutcome {

	/// It can do its work.
	record Ready() implements StartOutcome {
	}

	/// It can't, and trying again won't help.
	///
	/// @param reason for a person, in one line
	record Failed(String reason) implements StartOutcome {
	}

	/// Somebody asked to stop meanwhile.
	record Stopped() implements StartOutcome {
	}

}
