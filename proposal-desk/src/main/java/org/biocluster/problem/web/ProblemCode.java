package org.biocluster.problem.web;

import java.util.Locale;

import org.springframework.http.HttpStatus;

/// Everything that can be wrong with a call; the words stand in the message bundles under `problem.<code>`.
public enum ProblemCode {

	/// The body or a parameter cannot be read.
	UNREADABLE(HttpStatus.BAD_REQUEST),
	/// Nobody is signed in, or the credentials are wrong.
	UNAUTHENTICATED(HttpStatus.UNAUTHORIZED),
	/// Signed in, and not allowed.
	FORBIDDEN(HttpStatus.FORBIDDEN),
	/// Not there, or not for this reader: nobody can tell which.
	NOT_FOUND(HttpStatus.NOT_FOUND),
	/// Not this way.
	METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
	/// Not in that form.
	NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
	/// Changed by somebody else meanwhile.
	STALE(HttpStatus.CONFLICT),
	/// The same thing is under way.
	BUSY(HttpStatus.CONFLICT),
	/// The proposal stands elsewhere than this needs.
	NOT_IN_THIS_STATUS(HttpStatus.CONFLICT),
	/// The body is too large.
	TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
	/// The body is not JSON.
	UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
	/// Readable, and not valid.
	INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
	/// A condition is needed so that nobody's change is lost.
	PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED),
	/// Too many wrong attempts.
	THROTTLED(HttpStatus.TOO_MANY_REQUESTS),
	/// Something this needs is away; nothing was changed.
	UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
	/// The command was not stored.
	NOT_ACCEPTED(HttpStatus.SERVICE_UNAVAILABLE),
	/// Nobody knows whether the command was stored.
	UNKNOWN_OUTCOME(HttpStatus.SERVICE_UNAVAILABLE),
	/// Our mistake.
	INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR);

	private final HttpStatus status;

	ProblemCode(HttpStatus status) {
		this.status = status;
	}

	/// The HTTP status that goes with it.
	public HttpStatus status() {
		return status;
	}

	/// As it stands in documents and bundles.
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/// The most fitting code for a status that the framework chose.
	static ProblemCode of(int status) {
		for (ProblemCode code : values()) {
			if (code.status.value() == status) {
				return code;
			}
		}
		return status < 500 ? UNREADABLE : INTERNAL;
	}

}
