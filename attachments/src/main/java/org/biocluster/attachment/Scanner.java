package org.biocluster.attachment;

import java.nio.file.Path;

/// Looks for malware in files. Thread-safe.
@FunctionalInterface
public interface Scanner {

	/// For installations without one.
	Scanner NONE = (_) -> Verdict.UNKNOWN;

	/// Looks at a file that has arrived whole. Takes seconds at most, and never throws
	/// because of the file or because the
	/// scanner is away.
	Verdict scan(Path file);

	/// What a scanner says.
	enum Verdict {

		/// It found nothing.
		CLEAN,
		/// It found malware.
		MALWARE,
		/// It did not look: there is none, it is away, or it takes too long.
		UNKNOWN

	}

}
