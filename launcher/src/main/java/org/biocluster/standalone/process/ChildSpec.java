package org.biocluster.standalone.process;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// How to run one child.
///
/// @param name short, used for files
/// @param title what people call it
/// @param command program and arguments; they must contain [#marker(String, java.nio.file.Path)]
/// or a path below the data directory, so that a leftover can be told from a stranger
/// @param environment added to the launcher's own
/// @param stopSignal what asks it to end in good order
/// @param preparation done before every start
/// @param probe tells when it can do its work
public record ChildSpec(String name, String title, List<String> command, Map<String, String> environment,
		StopSignal stopSignal, Preparation preparation, Probe probe) {

	/// What asks a child to end in good order.
	public enum StopSignal {

		/// The usual one.
		TERM,
		/// PostgreSQL waits for its clients on TERM and closes them on INT.
		INT

	}

	/// Work before a start, done again before every restart; must be cheap when there is
	/// nothing to do.
	@FunctionalInterface
	public interface Preparation {

		/// Nothing to prepare.
		Preparation NONE = () -> {
		};

		/// Prepares or says why it can't.
		void prepare() throws IOException, InterruptedException;

	}

	/// Never shows the environment: it holds passwords.
	@Override
	public String toString() {
		return "ChildSpec[" + this.name + "]";
	}

}
