package org.biocluster.submission.web;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import org.biocluster.problem.Problem;
import org.biocluster.problem.ProblemException;
import org.biocluster.submission.json.Reading;
import org.biocluster.submission.json.StrictJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/// Takes the body of a request as bytes, within bounds and only when it says that it is JSON in UTF-8.
public final class JsonBody {

	static final int MAX_BYTES = 256 * 1024;

	private JsonBody() {
	}

	/// The body in the form that is wanted.
	/// @throws ProblemException when it has another one
	public static <T> T read(HttpServletRequest request, StrictJson json, Class<T> type) throws IOException {
		return switch (json.read(bytes(request), type)) {
			case Reading.Readable<T> readable -> readable.value();
			case Reading.Unreadable<T> bad ->
				throw new ProblemException(Problem.of(400, "unreadable." + bad.code(), bad.where()));
		};
	}

	private static byte[] bytes(HttpServletRequest request) throws IOException {
		checkType(request);
		long length = request.getContentLengthLong();
		if (length > MAX_BYTES) {
			throw tooLarge();
		}
		byte[] body = request.getInputStream().readNBytes((length >= 0) ? (int) length : MAX_BYTES + 1);
		if (body.length > MAX_BYTES) {
			throw tooLarge();
		}
		return body;
	}

	private static void checkType(HttpServletRequest request) {
		String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
		if ((encoding != null && !encoding.equalsIgnoreCase("identity")) || !isJson(request.getContentType())) {
			throw new ProblemException(
					Problem.of(415, "unsupported-media-type").with(HttpHeaders.ACCEPT, "application/json"));
		}
	}

	private static boolean isJson(@Nullable String contentType) {
		if (contentType == null || contentType.equals(MediaType.APPLICATION_JSON_VALUE)) {
			return contentType != null;
		}
		try {
			MediaType type = MediaType.parseMediaType(contentType);
			Charset charset = type.getCharset();
			return type.getType().equals("application") && type.getSubtype().equals("json")
					&& (charset == null || charset.equals(StandardCharsets.UTF_8));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static ProblemException tooLarge() {
		return new ProblemException(
				Problem.of(413, "too-large", MAX_BYTES / 1024).with(HttpHeaders.CONNECTION, "close"));
	}

}
