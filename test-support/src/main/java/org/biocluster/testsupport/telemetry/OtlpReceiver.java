package org.biocluster.testsupport.telemetry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// Takes spans by OTLP over HTTP on a free port of this machine. Thread-safe.
///
/// Reads of the protocol what tests ask about, by the field numbers of opentelemetry-proto.
public final class OtlpReceiver implements AutoCloseable {

	private static final int SPANS_OF_RESOURCE = 1;

	private static final int RESOURCE = 1;

	private static final int SPANS_OF_SCOPE = 2;

	private final HttpServer server;

	private final List<Span> spans = new CopyOnWriteArrayList<>();

	private OtlpReceiver(HttpServer server) {
		this.server = server;
	}

	public static OtlpReceiver start() {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			OtlpReceiver receiver = new OtlpReceiver(server);
			server.createContext("/v1/traces", receiver::receive);
			server.start();
			return receiver;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// A finished span.
	/// @param parentId empty for the first one of its trace
	public record Span(String service, String traceId, String id, String parentId, String name) {
	}

	/// Where spans are to be sent.
	public String endpoint() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + "/v1/traces";
	}

	/// Everything received so far.
	public List<Span> spans() {
		return List.copyOf(this.spans);
	}

	/// What belongs to one trace.
	public List<Span> spans(String traceId) {
		return this.spans.stream().filter((span) -> span.traceId().equals(traceId)).toList();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private void receive(HttpExchange exchange) throws IOException {
		try (exchange) {
			UnknownFieldSet request = UnknownFieldSet.parseFrom(exchange.getRequestBody().readAllBytes());
			for (ByteString each : messages(request, SPANS_OF_RESOURCE)) {
				UnknownFieldSet ofResource = UnknownFieldSet.parseFrom(each);
				String service = service(UnknownFieldSet.parseFrom(messages(ofResource, RESOURCE).getFirst()));
				for (ByteString ofScope : messages(ofResource, SPANS_OF_SCOPE)) {
					for (ByteString span : messages(UnknownFieldSet.parseFrom(ofScope), 2)) {
						this.spans.add(span(service, UnknownFieldSet.parseFrom(span)));
					}
				}
			}
			exchange.sendResponseHeaders(200, -1);
		}
	}

	private static String service(UnknownFieldSet resource) throws InvalidProtocolBufferException {
		for (ByteString bytes : messages(resource, 1)) {
			UnknownFieldSet attribute = UnknownFieldSet.parseFrom(bytes);
			if (text(attribute, 1).equals("service.name")) {
				return text(UnknownFieldSet.parseFrom(messages(attribute, 2).getFirst()), 1);
			}
		}
		return "";
	}

	private static Span span(String service, UnknownFieldSet span) {
		return new Span(service, hex(span, 1), hex(span, 2), hex(span, 4), text(span, 5));
	}

	private static List<ByteString> messages(UnknownFieldSet message, int field) {
		return message.getField(field).getLengthDelimitedList();
	}

	private static String text(UnknownFieldSet message, int field) {
		List<ByteString> values = messages(message, field);
		return values.isEmpty() ? "" : values.getLast().toStringUtf8();
	}

	private static String hex(UnknownFieldSet message, int field) {
		List<ByteString> values = messages(message, field);
		return values.isEmpty() ? "" : HexFormat.of().formatHex(values.getLast().toByteArray());
	}

}
