package org.biocluster.account.web;

import org.springframework.security.authentication.AccountStatusException;

/// Too many wrong attempts; the next one is not even looked at.
public final class ThrottledException extends AccountStatusException {

	private static final long serialVersionUID = 1L;

	ThrottledException() {
		super("throttled");
	}

}
