package org.biocluster.endtoend;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.biocluster.testsupport.system.Answer;
import org.biocluster.testsupport.system.Intake;
import org.biocluster.testsupport.system.Submission;

/// Experts who submit at a steady rate, whatever happens, and remember what they were told.
final class Load implements AutoCloseable {

	private static final Duration RETRIES = Duration.ofSeconds(180);

	private static final int PATIENT_EXPERTS = 16;

	private static final int PROGRESS = 10;

	private final Intake intake;

	private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();

	private final ExecutorService experts = Executors.newVirtualThreadPerTaskExecutor();

	private final AtomicInteger count = new AtomicInteger();

	/// Attempt by key, until its answer is known to be an acceptance.
	private final Map<String, Attempt> unknown = new ConcurrentHashMap<>();

	/// Numbers of the attempts that were accepted.
	private final Set<Integer> acceptedNumbers = ConcurrentHashMap.newKeySet();

	/// Address of the expert by the id of the accepted proposal.
	private final Map<String, String> accepted = new ConcurrentHashMap<>();

	private final Map<String, Answer> refused = new ConcurrentHashMap<>();

	private Load(Intake intake) {
		this.intake = intake;
	}

	static Load start(Intake intake, int perSecond) {
		Load load = new Load(intake);
		long period = TimeUnit.SECONDS.toMicros(1) / perSecond;
		load.pace.scheduleAtFixedRate(() -> load.experts.submit(load::submitNext), 0, period, TimeUnit.MICROSECONDS);
		return load;
	}

	/// Expert's address by proposal id, for every submission that was answered 2xx.
	Map<String, String> accepted() {
		return Map.copyOf(this.accepted);
	}

	/// Answers that neither accept nor leave the outcome open.
	List<Answer> refused() {
		return List.copyOf(this.refused.values());
	}

	/// How many submissions still have an unknown outcome.
	int unknown() {
		return this.unknown.size();
	}

	/// Waits until submissions that start from now on are accepted.
	void awaitProgress() {
		int before = this.count.get();
		Awaitility.await("submissions are accepted again")
			.atMost(RETRIES)
			.until(() -> this.acceptedNumbers.stream().filter((number) -> number > before).count() >= PROGRESS);
	}

	/// Stops submitting and waits for the answers that are still out.
	void stop() {
		this.pace.close();
		this.experts.close();
	}

	/// Sends everything whose outcome is unknown again under its key, as the answers ask
	/// for.
	void retryUnknown() {
		try (ExecutorService retries = Executors.newFixedThreadPool(PATIENT_EXPERTS)) {
			Awaitility.await("every submission has an outcome").atMost(RETRIES).until(() -> {
				retries.invokeAll(List.copyOf(this.unknown.keySet()).stream().map(this::retry).toList());
				return this.unknown.isEmpty();
			});
		}
	}

	private Callable<Void> retry(String key) {
		return () -> {
			submit(key, this.unknown.get(key));
			return null;
		};
	}

	@Override
	public void close() {
		stop();
	}

	private void submitNext() {
		int number = this.count.incrementAndGet();
		String key = UUID.randomUUID().toString();
		Attempt attempt = new Attempt(number, "load-" + number + "@biocluster.example");
		this.unknown.put(key, attempt);
		submit(key, attempt);
	}

	private void submit(String key, Attempt attempt) {
		try {
			Answer answer = this.intake.post(Submission.valid(attempt.address()), key);
			if (answer.isAccepted()) {
				this.accepted.put(answer.json().path("id").asString(), attempt.address());
				this.acceptedNumbers.add(attempt.number());
				this.unknown.remove(key);
			}
			else if (answer.status() < 500) {
				this.refused.put(key, answer);
				this.unknown.remove(key);
			}
		}
		catch (IOException noAnswer) {
			// The outcome stays unknown.
		}
	}

	/// What an expert sends.
	/// @param number counts from 1
	/// @param address of the expert; the rest of the submission is always the same
	private record Attempt(int number, String address) {
	}

}
