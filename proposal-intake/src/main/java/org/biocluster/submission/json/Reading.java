package org.biocluster.submission.json;

/// What reading a body gave.
/// @param <T> what was looked for
public sealed interface Reading<T> {

	/// It has the right form; nothing in it is checked yet.
	record Readable<T>(T value) implements Reading<T> {
	}

	/// Something else.
	///
	/// @param code stable: `encoding`, `json`, `unknown-field`, `wrong-type` or
	/// `characters`
	/// @param where a path or a place in the text; may be empty
	record Unreadable<T>(String code, String where) implements Reading<T> {
	}

}
