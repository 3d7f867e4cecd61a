package org.biocluster.submission.web;

import java.io.IOException;
import java.util.function.BiConsumer;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// The answer to a submission that was taken. Its body are bytes, so that its length is known and it is sent in one piece.
/// @param location the address of the status over REST
/// @param async whether the sender did not want to wait for the outcome, and nobody did
record SubmissionAnswer(HttpStatus status, String location, String idempotencyKey, boolean async, byte[] body) {

	ResponseEntity<byte[]> toEntity() {
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(this.status);
		headers(answer::header);
		return answer.body(this.body);
	}

	/// @param response that has none of its headers yet
	void write(HttpServletResponse response) throws IOException {
		response.setStatus(this.status.value());
		headers(response::addHeader);
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setContentLength(this.body.length);
		response.getOutputStream().write(this.body);
	}

	private void headers(BiConsumer<String, String> header) {
		header.accept(HttpHeaders.LOCATION, this.location);
		header.accept(HttpHeaders.CACHE_CONTROL, "no-store");
		header.accept(SubmissionHeaders.IDEMPOTENCY_KEY, this.idempotencyKey);
		if (this.async) {
			header.accept("Preference-Applied", "respond-async");
		}
	}

}
