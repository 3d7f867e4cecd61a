package org.biocluster.language.json;

/// A JSON document is not what it has to be.
public final class UnexpectedJsonException extends RuntimeException {

	private final String path;

	/// The place is a path like `rules[2].why`; empty for the whole document.
	public UnexpectedJsonException(String path, String message) {
		super(message);
		this.path = path;
	}

	/// Where in the document.
	public String path() {
		return this.path;
	}

}
