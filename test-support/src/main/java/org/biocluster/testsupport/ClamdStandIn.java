package org.biocluster.testsupport;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/// Speaks as clamd does: the command, pieces with their length before them, an empty one, and then the reply.
public final class ClamdStandIn implements AutoCloseable {

	private final ServerSocket server;

	private final UnaryOperator<String> replies;

	private ClamdStandIn(ServerSocket server, UnaryOperator<String> replies) {
		this.server = server;
		this.replies = replies;
	}

	/// @param replies what it says of a content; null for nothing, ever
	public static ClamdStandIn start(UnaryOperator<String> replies) throws IOException {
		ClamdStandIn clamd = new ClamdStandIn(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()), replies);
		Thread.ofVirtual().start(clamd::serve);
		return clamd;
	}

	/// Where it listens on the loopback address.
	public int port() {
		return this.server.getLocalPort();
	}

	private void serve() {
		while (!this.server.isClosed()) {
			try (Socket client = this.server.accept()) {
				answer(client);
			}
			catch (SocketException ex) {
				// Closed, or the client went away.
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	private void answer(Socket client) throws IOException {
		DataInputStream in = new DataInputStream(client.getInputStream());
		String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		for (int length = in.readInt(); length > 0; length = in.readInt()) {
			content.writeBytes(in.readNBytes(length));
		}
		String reply = command.equals("zINSTREAM\0") ? this.replies.apply(content.toString(StandardCharsets.US_ASCII))
				: "UNKNOWN COMMAND";
		if (reply == null) {
			// Until the other side gives up.
			in.read();
			return;
		}
		client.getOutputStream().write((reply + "\0").getBytes(StandardCharsets.US_ASCII));
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

}
