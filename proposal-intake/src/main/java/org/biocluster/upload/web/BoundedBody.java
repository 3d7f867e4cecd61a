package org.biocluster.upload.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A body that may be so long. Used by one thread.
final class BoundedBody extends FilterInputStream {

	private long left;

	/// @param most bytes that are read
	BoundedBody(InputStream body, long most) {
		super(body);
		this.left = most;
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
		if (this.left <= 0) {
			throw new OverlongException();
		}
	}

	/// Nothing more is read.
	static final class OverlongException extends IOException {

		private static final long serialVersionUID = 1L;

	}

}
