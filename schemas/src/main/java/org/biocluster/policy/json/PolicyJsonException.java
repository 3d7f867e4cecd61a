package org.biocluster.policy.json;

import org.biocluster.language.json.UnexpectedJsonException;

/// A document cannot be read as a policy.
public final class PolicyJsonException extends RuntimeException {

	private final String path;

	PolicyJsonException(UnexpectedJsonException cause) {
		super(cause.getMessage(), cause);
		this.path = cause.path();
	}

	/// Where in the document, like `rules[2].why`; empty for the whole document.
	public String path() {
		return this.path;
	}

}
