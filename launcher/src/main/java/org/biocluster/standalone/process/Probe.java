package org.biocluster.standalone.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// Asks a child whether it can do its work. One question takes a second or two at most.
@FunctionalInterface
public interface Probe {

	/// How long one question may take.
	int PATIENCE_MILLIS = 2000;

	/// True when the child answers as it should.
	boolean isReady();

	/// A port that accepts connections.
	static Probe port(String host, int port) {
		return () -> {
			try (Socket socket = new Socket()) {
				socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
				return true;
			}
			catch (IOException ex) {
				return false;
			}
		};
	}

	/// A page that answers 200.
	static Probe http(URI page) {
		return () -> {
			try {
				HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
				connection.setConnectTimeout(PATIENCE_MILLIS);
				connection.setReadTimeout(PATIENCE_MILLIS);
				int status = connection.getResponseCode();
				connection.disconnect();
				return status == HttpURLConnection.HTTP_OK;
			}
			catch (IOException ex) {
				return false;
			}
		};
	}

	/// A server that greets with these characters.
	static Probe greeting(String host, int port, String greeting) {
		return () -> {
			try (Socket socket = new Socket()) {
				socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
				socket.setSoTimeout(PATIENCE_MILLIS);
				byte[] first = socket.getInputStream().readNBytes(greeting.length());
				return new String(first, StandardCharsets.US_ASCII).equals(greeting);
			}
			catch (IOException ex) {
				return false;
			}
		};
	}

}
