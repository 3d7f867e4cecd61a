package org.biocluster.standalone.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.biocluster.standalone.place.DataDirectory;
import org.biocluster.standalone.process.ChildSpec.Preparation;
import org.biocluster.standalone.process.ChildSpec.StopSignal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SupervisorTest {

	private static final String STAYS = "touch started; while :; do sleep 0.05; done";

	@TempDir
	Path root;

	private final ByteArrayOutputStream console = new ByteArrayOutputStream();

	private DataDirectory data;

	private Supervisor supervisor;

	@BeforeEach
	void begin() throws IOException {
		this.data = new DataDirectory(this.root);
		this.data.create();
		Progress progress = new Progress(new PrintStream(this.console, true, StandardCharsets.UTF_8),
				this.data.log("launcher"), InstantSource.system());
		this.supervisor = new Supervisor(this.data, progress, InstantSource.system(), Duration.ofSeconds(20));
	}

	@AfterEach
	void end() {
		this.supervisor.stop();
	}

	@Test
	void saysWhenAChildIsUp() throws Exception {
		assertThat(this.supervisor.start(Stage.SERVICES, child(STAYS)).get(10, TimeUnit.SECONDS))
			.isEqualTo(new StartOutcome.Ready());
		await().untilAsserted(() -> assertThat(said()).contains("Trivial is up ("));
	}

	@Test
	void startsAKilledChildAgain() throws Exception {
		this.supervisor.start(Stage.SERVICES, child(STAYS)).get(10, TimeUnit.SECONDS);
		long first = pid();
		Files.delete(this.root.resolve("started"));
		ProcessHandle.of(first).orElseThrow().destroyForcibly();
		await().untilAsserted(() -> assertThat(said()).contains("Trivial ended with exit code 137 (signal 9)",
				"trying again in 0.1 s", "Trivial is up again"));
		assertThat(pid()).isNotEqualTo(first);
	}

	@Test
	void givesUpAChildThatKeepsEndingWhileStarting() throws Exception {
		assertThat(this.supervisor.start(Stage.SERVICES, child("echo no memory; exit 3")).get(20, TimeUnit.SECONDS))
			.isEqualTo(new StartOutcome.Failed("Trivial ended 5 times while starting, last with: no memory"));
	}

	@Test
	void repeatsWhyAChildRefusesToStart() {
		this.supervisor.start(Stage.SERVICES,
				child("echo 'FATAL: state is ahead of the history'; echo 'bye'; exit 78"));
		await().untilAsserted(() -> assertThat(said())
			.contains("Trivial refuses to start: FATAL: state is ahead of the history; trying again in 30.0 s"));
	}

	@Test
	void stopsEverythingInTime() throws Exception {
		this.supervisor.start(Stage.DATABASE, child(STAYS)).get(10, TimeUnit.SECONDS);
		ProcessHandle process = ProcessHandle.of(pid()).orElseThrow();
		this.supervisor.stop();
		assertThat(process.isAlive()).isFalse();
		assertThat(this.supervisor.start(Stage.SERVICES, child(STAYS)).get()).isEqualTo(new StartOutcome.Stopped());
	}

	@Test
	void endsNoMoreChildrenAtOnceThanAskedFor() throws Exception {
		for (String name : List.of("a", "b", "c")) {
			String slow = "trap 'echo begins >> ends; sleep 0.2; echo ended >> ends; exit' TERM; touch %s;"
					+ " while :; do sleep 0.05; done";
			this.supervisor.start(Stage.SERVICES, child(name, slow.formatted(name))).get(10, TimeUnit.SECONDS);
		}
		this.supervisor.stopPatiently(1, Duration.ofSeconds(10));
		assertThat(Files.readAllLines(this.root.resolve("ends"))).containsExactly("begins", "ended", "begins", "ended",
				"begins", "ended");
	}

	@Test
	void returnsHowAOneShotEnded() throws Exception {
		assertThat(this.supervisor.runToEnd(child("echo 'FATAL: no broker'; echo trace; exit 4")))
			.isEqualTo(new OneShot.Result(4, "FATAL: no broker"));
	}

	private ChildSpec child(String script) {
		return new ChildSpec("trivial", "Trivial", List.of("sh", "-c", script), Map.of(), StopSignal.TERM,
				Preparation.NONE, () -> Files.exists(this.root.resolve("started")));
	}

	private ChildSpec child(String name, String script) {
		return new ChildSpec(name, name, List.of("sh", "-c", script), Map.of(), StopSignal.TERM, Preparation.NONE,
				() -> Files.exists(this.root.resolve(name)));
	}

	private long pid() throws IOException {
		return PidFile.of(this.data.run(), "trivial").read().orElseThrow().process().pid();
	}

	private String said() {
		return this.console.toString(StandardCharsets.UTF_8);
	}

}
