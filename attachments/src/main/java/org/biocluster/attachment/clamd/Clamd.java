package org.biocluster.attachment.clamd;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.biocluster.attachment.Scanner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends files to clamd over TCP by its command INSTREAM: it needs no access to our directory. The connection is not
/// encrypted; clamd belongs on the same machine or in the same private network. Thread-safe.
public final class Clamd implements Scanner {

	private static final Logger log = LoggerFactory.getLogger(Clamd.class);

	private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);

	private static final int AT_ONCE = 64 * 1024;

	private static final int LONGEST_REPLY = 4096;

	private static final String CLEAN = "stream: OK";

	private static final String MALWARE = " FOUND";

	private final String host;

	private final int port;

	private final Duration patience;

	/// @param patience until it is connected, and until it answers
	public Clamd(String host, int port, Duration patience) {
		this.host = host;
		this.port = port;
		this.patience = patience;
	}

	/// The one of an installation.
	/// @param host empty where there is none
	public static Scanner at(String host, int port, Duration patience) {
		return host.isEmpty() ? Scanner.NONE : new Clamd(host, port, patience);
	}

	@Override
	public Verdict scan(Path file) {
		try (Socket socket = new Socket()) {
			int millis = Math.toIntExact(this.patience.toMillis());
			socket.connect(new InetSocketAddress(this.host, this.port), millis);
			socket.setSoTimeout(millis);
			send(file, socket);
			return verdict(reply(socket));
		}
		catch (IOException ex) {
			log.atWarn().setCause(ex).log("The scanner of attached files cannot be reached");
			return Verdict.UNKNOWN;
		}
	}

	/// Pieces with their length before them, and an empty one.
	private static void send(Path file, Socket socket) throws IOException {
		try (InputStream bytes = Files.newInputStream(file)) {
			DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), AT_ONCE));
			out.write(COMMAND);
			byte[] some = new byte[AT_ONCE];
			for (int length = bytes.read(some); length >= 0; length = bytes.read(some)) {
				out.writeInt(length);
				out.write(some, 0, length);
			}
			out.writeInt(0);
			out.flush();
		}
	}

	private static String reply(Socket socket) throws IOException {
		byte[] reply = socket.getInputStream().readNBytes(LONGEST_REPLY);
		return new String(reply, StandardCharsets.US_ASCII).replace("\0", "").strip();
	}

	private static Verdict verdict(String reply) {
		if (reply.equals(CLEAN)) {
			return Verdict.CLEAN;
		}
		if (reply.endsWith(MALWARE)) {
			log.atWarn().addKeyValue("reply", reply).log("The scanner found malware in an attached file");
			return Verdict.MALWARE;
		}
		log.atError().addKeyValue("reply", reply).log("The scanner does not scan attached files; look at its settings");
		return Verdict.UNKNOWN;
	}

}
