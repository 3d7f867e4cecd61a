package org.biocluster.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// Sends submissions one after the other on each of some connections, and counts what is not taken.
final class Client {

	private static final int ACCEPTED = 202;

	private static final String BODY = """
			{"type":"priority-direction","title":"Признать промышленные ферменты приоритетом кластера",
			"body":"%s","sectors":["industrial"],"crossSector":false,"themes":[],"organisationType":"company",
			"organisationName":"Биотехнологическая компания","region":"RU-MOW","language":"ru",
			"confirmedUnrestricted":true,"submitter":{"surname":"Иванова","givenName":"Анна",
			"email":"anna@biocluster.example"},"consents":{"personalData":true,"publication":false}}
			""".formatted("Предлагаем включить производство промышленных ферментов в число приоритетов. ".repeat(18));

	private final URI address;

	private final AtomicInteger failed = new AtomicInteger();

	Client(URI server) {
		this.address = server.resolve("/api/v1/proposals");
	}

	/// Sends a number of submissions.
	/// @return how long each took, in nanoseconds
	Histogram send(int count, int connections) {
		Histogram nanos = new ConcurrentHistogram(3);
		AtomicInteger left = new AtomicInteger(count);
		try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
				ExecutorService experts = Executors.newFixedThreadPool(connections)) {
			for (int expert = 0; expert < connections; expert++) {
				experts.execute(() -> {
					while (left.getAndDecrement() > 0) {
						long start = System.nanoTime();
						post(http);
						nanos.recordValue(System.nanoTime() - start);
					}
				});
			}
		}
		return nanos;
	}

	/// How many were not answered as they should be.
	int failed() {
		return this.failed.get();
	}

	private void post(HttpClient http) {
		HttpRequest request = HttpRequest.newBuilder(this.address)
			.header("Content-Type", "application/json")
			.header("Prefer", "respond-async")
			.POST(BodyPublishers.ofString(BODY))
			.build();
		try {
			if (http.send(request, BodyHandlers.discarding()).statusCode() != ACCEPTED) {
				this.failed.incrementAndGet();
			}
		}
		catch (IOException ex) {
			this.failed.incrementAndGet();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
