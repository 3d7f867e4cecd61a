package org.biocluster.telemetry.trace;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// Where a trace stands, as [W3C Trace Context](https://www.w3.org/TR/trace-context/) writes it. Anybody can write
/// anything into a header, so whatever is not exactly that is taken for none.
/// @param value version, trace, span and flags
public record TraceParent(String value) {

	/// The name of the header, in HTTP and in records.
	public static final String HEADER = "traceparent";

	private static final int LENGTH = 55;

	private static final Pattern FORM = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

	public TraceParent {
		if (!FORM.matcher(value).matches()) {
			throw new IllegalArgumentException("Not a traceparent");
		}
	}

	/// What a record's headers say; null when they say nothing or nonsense.
	public static @Nullable TraceParent of(Headers headers) {
		Header header = headers.lastHeader(HEADER);
		byte[] bytes = (header != null) ? header.value() : null;
		return (bytes != null && bytes.length == LENGTH) ? parse(new String(bytes, StandardCharsets.ISO_8859_1)) : null;
	}

	private static @Nullable TraceParent parse(String text) {
		return FORM.matcher(text).matches() ? new TraceParent(text) : null;
	}

}
