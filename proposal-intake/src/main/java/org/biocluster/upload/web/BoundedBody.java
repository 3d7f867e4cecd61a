package org.biocluster.upload.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A body that may be so long and take so long. Used by one thread.
final class BoundedBody extends FilterInputStream {

	/// A large file over a bad line takes a while.
	static final Duration PATIENCE = Duration.ofMinutes(10);

	private final InstantSource clock;

	private final Instant until;

	private long left;

	/// @param most bytes that are read
	BoundedBody(InputStream body, long most, InstantSource clock) {
		super(body);
		this.left = most;
		this.clock = clock;
		this.until = clock.instant().plus(PATIENCE);
	}

	@Override
	public int read() throws IOException {
		check();
		int one = super.read();
		this.left -= (one < 0) ? 0 : 1;
		return one;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		check();
		int some = super.read(bytes, offset, length);
		this.left -= Math.max(some, 0);
		return some;
	}

	private void check() throws OverlongException {
		if (this.left <= 0 || this.clock.instant().isAfter(this.until)) {
			throw new OverlongException();
		}
	}

	/// Nothing more is read.
	static final class OverlongException extends IOException {

		private static final long serialVersionUID = 1L;

	}

}
