package org.biocluster.telemetry.health;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Asks the schema registry for anything: whatever it answers, short of an error of its own, it is there.
public final class RegistryCheck implements Dependency.Check {

	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private static final int SERVER_ERROR = 500;

	private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

	private final HttpRequest question;

	/// @param url base address of the registry
	public RegistryCheck(String url) {
		this.question = HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build();
	}

	@Override
	public boolean isThere() {
		try {
			return this.client.send(this.question, BodyHandlers.discarding()).statusCode() < SERVER_ERROR;
		}
		catch (IOException _) {
			return false;
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	@Override
	public void close() {
		this.client.shutdownNow();
	}

}
