package org.biocluster.policy.json;

/// A document cannot be read as a policy.
public final class PolicyJsonException extends RuntimeException {

	private final String path;

	PolicyJsonException(String path, String message) {
		super(message);
		this.path = path;
	}

	/// Where in the document, like `rules[2].why`; empty for the whole document.
	public String path() {
		return this.path;
	}

}
