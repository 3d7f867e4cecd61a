package org.biocluster.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import org.biocluster.testsupport.Ports;

/// Shows Confluent's API at the root of its address and nothing besides, as Confluent's own registry does.
final class BareRegistry implements AutoCloseable {

	private final HttpServer server;

	private BareRegistry(HttpHandler handler) throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Ports.free()), 0);
		this.server.createContext("/", handler);
		this.server.start();
	}

	/// Hands every request on to the API at this address.
	static BareRegistry before(String api) throws IOException {
		HttpClient client = HttpClient.newHttpClient();
		return new BareRegistry((exchange) -> forward(client, api, exchange));
	}

	/// Answers everything alike.
	static BareRegistry answering(int status, String body) throws IOException {
		return new BareRegistry((exchange) -> answer(exchange, status, body.getBytes(StandardCharsets.UTF_8)));
	}

	String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private static void forward(HttpClient client, String api, HttpExchange exchange) throws IOException {
		try (InputStream body = exchange.getRequestBody()) {
			HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api + exchange.getRequestURI()))
				.method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body.readAllBytes()));
			String type = exchange.getRequestHeaders().getFirst("Content-Type");
			if (type != null) {
				request.header("Content-Type", type);
			}
			HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
			answer(exchange, answer.statusCode(), answer.body());
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IOException(e);
		}
	}

	private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(body);
		}
	}

}
