package org.biocluster.protection.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.InstantSource;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/// Bounds how long the bodies of requests may take: Tomcat's own limits are for the time between two bytes. Stands before
/// everything else, so that it also bounds what nobody reads: that is read past after the answer, since a connection that is
/// closed with bytes on the way takes the answer with it. Thread-safe.
final class SlowBodies extends ValveBase {

	private static final String BODY = SlowBodies.class.getName();

	private static final long MOST_PAST = 1024 * 1024;

	private final InstantSource clock;

	SlowBodies(InstantSource clock) {
		super(true);
		this.clock = clock;
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		org.apache.coyote.Request coyote = request.getCoyoteRequest();
		InputBuffer whole = coyote.getInputBuffer();
		TimedBody body = new TimedBody(whole, this.clock);
		coyote.setInputBuffer(body);
		request.setAttribute(BODY, body);
		try {
			getNext().invoke(request, response);
			if (!request.isAsync() && !coyote.isFinished() && !isExpected(coyote)) {
				response.finishResponse();
				if (body.isOver() || !readPast(coyote)) {
					coyote.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
				}
			}
		}
		finally {
			coyote.setInputBuffer(whole);
		}
	}

	/// Whether the sender waits to be told that the body is wanted.
	private static boolean isExpected(org.apache.coyote.Request request) {
		return request.hasExpectation() && request.getBytesRead() == 0;
	}

	/// @return false when there is more than is worth it, or it takes too long
	private static boolean readPast(org.apache.coyote.Request request) {
		Nowhere nowhere = new Nowhere();
		try {
			long left = MOST_PAST;
			while (left > 0) {
				int some = request.doRead(nowhere);
				if (some < 0) {
					return true;
				}
				left -= some;
			}
		}
		catch (IOException ex) {
			// The sender is gone or too slow.
		}
		return false;
	}

	/// Tells the sender, whatever the application made of the body that broke off. Stands
	/// where error pages can still be
	/// asked for.
	static final class Answer extends ValveBase {

		Answer() {
			super(true);
		}

		@Override
		public void invoke(Request request, Response response) throws IOException, ServletException {
			getNext().invoke(request, response);
			boolean over = request.getAttribute(BODY) instanceof TimedBody body && body.isOver();
			if (over && !response.isCommitted()) {
				request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
				response.setHeader("Connection", "close");
				response.sendError(HttpServletResponse.SC_REQUEST_TIMEOUT);
			}
		}

	}

	/// Takes bytes that nobody wants.
	private static final class Nowhere implements ApplicationBufferHandler {

		private ByteBuffer buffer = ByteBuffer.allocate(0);

		@Override
		public void setByteBuffer(ByteBuffer buffer) {
			this.buffer = buffer;
		}

		@Override
		public ByteBuffer getByteBuffer() {
			return this.buffer;
		}

		@Override
		public void expand(int size) {
			// The buffer is that of the connection.
		}

	}

}
