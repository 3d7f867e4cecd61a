package org.biocluster.standalone.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.biocluster.standalone.process.ChildSpec.StopSignal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class LeftoversTest {

	@TempDir
	Path data;

	private Process process;

	private PidFile pidFile;

	@BeforeEach
	void startSomething() throws IOException {
		this.process = new ProcessBuilder("sh", "-c", "while :; do sleep 0.1; done", this.data.toString()).start();
		this.pidFile = PidFile.of(this.data, "something");
	}

	@AfterEach
	void endSomething() {
		this.process.destroyForcibly();
	}

	@Test
	void endsTheChildOfAKilledLauncher() throws IOException, InterruptedException {
		this.pidFile.write(this.process.toHandle(), StopSignal.TERM);
		endLeftovers();
		assertThat(this.process.waitFor(5, TimeUnit.SECONDS)).isTrue();
		assertThat(this.pidFile.file()).doesNotExist();
	}

	@Test
	void leavesAStrangerWithTheSameProcessIdAlone() throws IOException {
		this.pidFile.write(this.process.toHandle(), StopSignal.TERM);
		List<String> lines = Files.readAllLines(this.pidFile.file());
		Files.write(this.pidFile.file(), List.of(lines.getFirst(), "started at another time", lines.getLast()));
		endLeftovers();
		assertThat(this.process.isAlive()).isTrue();
		assertThat(this.pidFile.file()).doesNotExist();
	}

	@Test
	void leavesAProcessOfOtherDataAlone() throws IOException {
		this.pidFile.write(this.process.toHandle(), StopSignal.TERM);
		new Leftovers(this.data.resolve("other"), this.data, progress(), InstantSource.system()).end();
		assertThat(this.process.isAlive()).isTrue();
	}

	@Test
	void forgetsHalfAPidFile() throws IOException {
		Files.writeString(this.pidFile.file(), "12");
		endLeftovers();
		assertThat(this.pidFile.file()).doesNotExist();
	}

	private void endLeftovers() throws IOException {
		new Leftovers(this.data, this.data, progress(), InstantSource.system()).end();
	}

	private Progress progress() {
		return new Progress(System.out, this.data.resolve("launcher.log"), InstantSource.system());
	}

}
