package org.biocluster.protection.web;

import java.io.IOException;
import java.time.Duration;

import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;

/// HTTP/1.1 with a bound for how long the head of a request may take: Tomcat's own limits are for the time between two bytes,
/// and each of a few thousand senders who never finish would keep a connection from somebody else. Looks when bytes come; when none
/// come, Tomcat's own limit is met. Public since Tomcat makes it by its name.
public final class PunctualProtocol extends Http11NioProtocol {

	/// Far more than the slowest phone needs for its few kilobytes.
	private static final Duration LIMIT = Duration.ofSeconds(10);

	@Override
	protected Processor createProcessor() {
		return new PunctualProcessor(this, getAdapter());
	}

	private static final class PunctualProcessor extends Http11Processor {

		PunctualProcessor(AbstractHttp11Protocol<?> protocol, Adapter adapter) {
			super(protocol, adapter);
		}

		@Override
		public SocketState service(SocketWrapperBase<?> socket) throws IOException {
			SocketState state = super.service(socket);
			boolean waiting = state == SocketState.LONG || state == SocketState.OPEN;
			if (!waiting || isAsync() || this.request.getStartTimeNanos() < 0) {
				return state;
			}
			// Empty lines before a request would leave the connection open and forgotten.
			boolean late = System.nanoTime() - this.request.getStartTimeNanos() > LIMIT.toNanos();
			return late ? SocketState.CLOSED : SocketState.LONG;
		}

	}

}
