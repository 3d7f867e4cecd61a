package org.biocluster.endtoend;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.biocluster.testsupport.system.Answer;
import org.biocluster.testsupport.system.ProposalSystem;
import org.biocluster.testsupport.system.Submission;
import org.biocluster.testsupport.telemetry.OtlpReceiver;
import org.biocluster.testsupport.telemetry.OtlpReceiver.Span;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// One proposal is one trace, from the request to the mail.
class TracingIT {

	private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

	private static final Set<String> EXPECTED = Set.of("proposal-intake: http post /api/v1/proposals",
			"proposal-router: route command", "proposal-intake: write intake_view", "proposal-desk: write desk_view",
			"notifier: write notifier_view", "notifier: send mail");

	@Test
	void followsAProposalThroughAllServices() throws IOException {
		try (OtlpReceiver receiver = OtlpReceiver.start();
				ProposalSystem system = ProposalSystem.start("--tracing-endpoint", receiver.endpoint())) {
			Answer answer = system.intake()
				.postRaw(Submission.valid("traced@biocluster.example").json(), Map.of("Content-Type",
						"application/json", "traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"));
			assertThat(answer.isAccepted()).as(answer.toString()).isTrue();
			List<Span> spans = Awaitility.await()
				.atMost(Duration.ofSeconds(60))
				.until(() -> receiver.spans(TRACE), (found) -> names(found).containsAll(EXPECTED));
			assertThat(names(spans)).isEqualTo(EXPECTED);
			assertThat(parentOf(spans, "route command")).isEqualTo("http post /api/v1/proposals");
			assertThat(parentOf(spans, "write desk_view")).isEqualTo("route command");
			assertThat(parentOf(spans, "send mail")).isEqualTo("route command");
			assertThat(system.log("proposal-router") + system.log("notifier")).doesNotContain("traced@");
		}
	}

	private static Set<String> names(List<Span> spans) {
		return spans.stream().map((span) -> span.service() + ": " + span.name()).collect(Collectors.toSet());
	}

	private static String parentOf(List<Span> spans, String name) {
		String parent = spans.stream().filter((span) -> span.name().equals(name)).findFirst().orElseThrow().parentId();
		return spans.stream().filter((span) -> span.id().equals(parent)).map(Span::name).findFirst().orElse("none");
	}

}
