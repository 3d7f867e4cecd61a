package org.biocluster.dispatch.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// An SMTP server that goes wrong at a chosen point of every conversation, and keeps what reached it whole.
public final class SmtpStub implements AutoCloseable {

	/// Where it goes wrong.
	public enum Script {

		ACCEPT, GREET_421, SENDER_550, RECIPIENT_451, RECIPIENT_550, CUT_IN_BODY, CUT_AFTER_BODY, END_452, END_554,
		CUT_AFTER_REPLY

	}

	private final ServerSocket listener;

	private final List<String> whole = new CopyOnWriteArrayList<>();

	private final List<String> commands = new CopyOnWriteArrayList<>();

	private volatile Script script;

	public SmtpStub(Script script) throws IOException {
		this.script = script;
		this.listener = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
		this.listener.setReceiveBufferSize(4096);
		Thread.ofVirtual().start(this::accept);
	}

	public int port() {
		return listener.getLocalPort();
	}

	/// From the next command on.
	void follow(Script next) {
		script = next;
	}

	/// Messages that arrived up to their last dot.
	public List<String> whole() {
		return List.copyOf(whole);
	}

	List<String> commands() {
		return List.copyOf(commands);
	}

	@Override
	public void close() throws IOException {
		listener.close();
	}

	private void accept() {
		while (!listener.isClosed()) {
			try {
				Socket socket = listener.accept();
				Thread.ofVirtual().start(() -> talk(socket));
			}
			catch (IOException _) {
				return;
			}
		}
	}

	private void talk(Socket socket) {
		try (socket) {
			BufferedReader in = new BufferedReader(
					new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 512);
			say(socket, script == Script.GREET_421 ? "421 busy" : "220 stub");
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				commands.add(line);
				if (!answer(socket, in, line)) {
					return;
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean answer(Socket socket, BufferedReader in, String line) throws IOException {
		if (line.startsWith("MAIL")) {
			say(socket, script == Script.SENDER_550 ? "550 not you" : "250 ok");
		}
		else if (line.startsWith("RCPT")) {
			say(socket, switch (script) {
				case RECIPIENT_451 -> "451 come back later";
				case RECIPIENT_550 -> "550 nobody here";
				default -> "250 ok";
			});
		}
		else if (line.startsWith("DATA")) {
			say(socket, "354 go on");
			return receive(socket, in);
		}
		else if (line.startsWith("QUIT")) {
			say(socket, "221 bye");
			return false;
		}
		else {
			say(socket, "250 ok");
		}
		return true;
	}

	private boolean receive(Socket socket, BufferedReader in) throws IOException {
		StringBuilder message = new StringBuilder();
		for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
			message.append(line).append('\n');
			if (script == Script.CUT_IN_BODY) {
				socket.setSoLinger(true, 0);
				return false;
			}
		}
		whole.add(message.toString());
		switch (script) {
			case CUT_AFTER_BODY -> {
				return false;
			}
			case END_452 -> say(socket, "452 disk full");
			case END_554 -> say(socket, "554 no");
			case CUT_AFTER_REPLY -> {
				say(socket, "250 taken");
				return false;
			}
			default -> say(socket, "250 taken");
		}
		return true;
	}

	private static void say(Socket socket, String reply) throws IOException {
		OutputStream out = socket.getOutputStream();
		out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
		out.flush();
	}

}
