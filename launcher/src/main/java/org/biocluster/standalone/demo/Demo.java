package org.biocluster.standalone.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.biocluster.standalone.process.Progress;

/// Sends the sample proposals. What is there already is answered like the first time.
public final class Demo {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final int FIRST_REFUSAL = 300;

	private final URI proposals;

	private final Progress progress;

	/// Sends to the intake at this address.
	public Demo(String intake, Progress progress) {
		this.proposals = URI.create(intake + "/api/v1/proposals");
		this.progress = progress;
	}

	/// Sends every sample in the jar once; a refused one is reported and doesn't hold up
	/// the others.
	public void send(Path jar) throws IOException, InterruptedException {
		List<SampleProposal> samples = SampleProposal.in(jar);
		int accepted = 0;
		try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
			for (SampleProposal sample : samples) {
				accepted += send(client, sample) ? 1 : 0;
			}
		}
		this.progress.line("Demo: " + accepted + " of " + samples.size()
				+ " sample proposals are there; the story with every status comes later");
	}

	private boolean send(HttpClient client, SampleProposal sample) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(this.proposals)
			.timeout(PATIENCE)
			.header("Content-Type", "application/json")
			.header("Idempotency-Key", sample.key())
			.POST(BodyPublishers.ofString(sample.body()))
			.build();
		HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
		if (response.statusCode() < FIRST_REFUSAL) {
			return true;
		}
		this.progress
			.line("Demo: " + sample.id() + " was refused with " + response.statusCode() + ": " + response.body());
		return false;
	}

}
