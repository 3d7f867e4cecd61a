package org.biocluster.protection.web;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import org.apache.coyote.BadRequestException;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/// The body of a request, which may take half a minute, and a second more for every 8 KB that has come: a file of 10 MB
/// arrives over 64 kbit/s, and whoever sends a byte now and then is not waited for. Used by one thread.
final class TimedBody implements InputBuffer {

	static final Duration PATIENCE = Duration.ofSeconds(30);

	static final int BYTES_A_SECOND = 8 * 1024;

	/// However much still comes.
	static final Duration LONGEST = Duration.ofMinutes(30);

	private final InputBuffer body;

	private final InstantSource clock;

	private final Instant begun;

	private long received;

	private boolean over;

	TimedBody(InputBuffer body, InstantSource clock) {
		this.body = body;
		this.clock = clock;
		this.begun = clock.instant();
	}

	@Override
	public int doRead(ApplicationBufferHandler handler) throws IOException {
		if (this.clock.instant().isAfter(this.begun.plus(allowed()))) {
			this.over = true;
			throw new BadRequestException("The body takes too long");
		}
		int some = this.body.doRead(handler);
		this.received += Math.max(some, 0);
		return some;
	}

	private Duration allowed() {
		Duration allowed = PATIENCE.plusSeconds(this.received / BYTES_A_SECOND);
		return (allowed.compareTo(LONGEST) > 0) ? LONGEST : allowed;
	}

	@Override
	public int available() {
		return this.body.available();
	}

	/// Whether somebody wanted to read on when the time was over.
	boolean isOver() {
		return this.over;
	}

}
