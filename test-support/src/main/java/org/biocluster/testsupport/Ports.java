package org.biocluster.testsupport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/// Hands out free TCP ports of the loopback address, each at most once per JVM. Thread-safe.
///
/// The ports lie below the range from which Linux takes the local ports of outgoing connections, so a port that is free now
/// isn't taken by somebody's client between the check and the server's bind.
public final class Ports {

	private static final int FIRST = 20_000;

	private static final int LAST = 32_000;

	private static final Set<Integer> HANDED_OUT = ConcurrentHashMap.newKeySet();

	private Ports() {
	}

	/// A port on which nothing listens.
	public static int free() {
		while (true) {
			int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
			if (HANDED_OUT.add(port) && isFree(port)) {
				return port;
			}
		}
	}

	/// Whether a server could listen on the port of the loopback address now.
	public static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
			return true;
		}
		catch (IOException taken) {
			return false;
		}
	}

}
