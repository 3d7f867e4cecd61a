package org.biocluster.submission.json;

import org.biocluster.submission.SubmissionInput;

/// What reading a body gave.
public sealed interface SubmissionReading {

	/// A submission, not yet checked.
	record Readable(SubmissionInput input) implements SubmissionReading {
	}

	/// Not a submission.
	///
	/// @param code stable: `encoding`, `json`, `unknown-field`, `wrong-type` or
	/// `characters`
	/// @param where a path or a place in the text; may be empty
	record Unreadable(String code, String where) implements SubmissionReading {
	}

}
