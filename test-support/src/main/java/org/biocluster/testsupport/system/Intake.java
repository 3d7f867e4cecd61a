package org.biocluster.testsupport.system;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.awaitility.Awaitility;

/// The public REST interface. Thread-safe.
public final class Intake {

	private static final Duration ROUTED = Duration.ofSeconds(30);

	private final String url;

	/// At this base address.
	public Intake(String url) {
		this.url = url;
	}

	/// Sends a submission and gives the answer as it is; throws when there is none.
	public Answer post(Submission submission, String idempotencyKey) throws IOException {
		return Http.send("POST", this.url + "/api/v1/proposals", Map.of("Idempotency-Key", idempotencyKey),
				submission.json());
	}

	/// Sends any body with any headers.
	public Answer postRaw(String body, Map<String, String> headers) throws IOException {
		return Http.send("POST", this.url + "/api/v1/proposals", headers, body);
	}

	/// Sends a submission that must be taken.
	public Receipt submit(Submission submission) {
		Map<String, String> headers = new HashMap<>(Map.of("Accept-Language", submission.language()));
		submission.key().ifPresent((key) -> headers.put("Idempotency-Key", key));
		Answer answer = Http.surelySend("POST", this.url + "/api/v1/proposals", headers, submission.json());
		if (!answer.isAccepted()) {
			throw new AssertionError("Not accepted: " + answer);
		}
		return Receipt.of(answer.json());
	}

	/// What the author sees now, in a language.
	public Status status(Receipt receipt, String language) {
		return Status.of(get("/api/v1/proposals/" + receipt.token(), language).json());
	}

	/// Waits until a group has the proposal.
	public Status awaitRouted(Receipt receipt, String language) {
		return Awaitility.await("routing of " + receipt.id())
			.atMost(ROUTED)
			.pollInterval(Duration.ofMillis(20))
			.ignoreExceptions()
			.until(() -> status(receipt, language), Status::isRouted);
	}

	/// Any address below the base.
	public Answer get(String path, String language) {
		return Http.surelyGet(this.url + path, Map.of("Accept-Language", language));
	}

}
